// The fields of the checkout form: where each writes in the params, and how it is typed.

import type { Path } from './literal'
import type { Word } from './words'

export type FieldKind =
  /** A string. */
  | 'text'
  /** A number where what is typed is one, else the string as typed: paycheck says what it thinks of it. */
  | 'integer'
  /** True, or left out. */
  | 'flag'
  /** True or false. */
  | 'switch'
  /** Numbers with commas between them. */
  | 'numbers'
  | 'gateway'
  | 'method'
  | 'card'
  | 'card_or_all'

export interface Field {
  path: Path
  kind: FieldKind
  word: Word
  /** Takes a line of its own. */
  wide?: boolean
}

/** An array of objects that the visitor can lengthen and shorten. */
export interface Rows {
  path: Path
  word: Word
  row: Word
  add: Word
  columns: readonly { key: string; kind: FieldKind; word: Word; first: unknown }[]
}

export interface Group {
  word: Word
  fields: readonly Field[]
  rows?: Rows
}

export const groups: readonly Group[] = [
  {
    word: 'group_gateway',
    fields: [
      { path: ['pg'], kind: 'gateway', word: 'field_pg' },
      { path: ['pay_method'], kind: 'method', word: 'field_pay_method' },
    ],
  },
  {
    word: 'group_order',
    fields: [
      { path: ['merchant_uid'], kind: 'text', word: 'field_merchant_uid' },
      { path: ['amount'], kind: 'integer', word: 'field_amount' },
      { path: ['name'], kind: 'text', word: 'field_name', wide: true },
    ],
  },
  {
    word: 'group_buyer',
    fields: [
      { path: ['buyer_name'], kind: 'text', word: 'field_buyer_name' },
      { path: ['buyer_tel'], kind: 'text', word: 'field_buyer_tel' },
      { path: ['buyer_email'], kind: 'text', word: 'field_buyer_email' },
      { path: ['buyer_postcode'], kind: 'text', word: 'field_buyer_postcode' },
      { path: ['buyer_addr'], kind: 'text', word: 'field_buyer_addr', wide: true },
    ],
  },
  {
    word: 'group_redirect',
    fields: [{ path: ['m_redirect_url'], kind: 'text', word: 'field_redirect', wide: true }],
  },
  {
    word: 'group_escrow',
    fields: [{ path: ['escrow'], kind: 'flag', word: 'field_escrow' }],
    rows: {
      path: ['kiccProducts'],
      word: 'rows_products',
      row: 'row_product',
      add: 'add_product',
      columns: [
        { key: 'orderNumber', kind: 'text', word: 'column_order_number', first: 'xxxx' },
        { key: 'name', kind: 'text', word: 'column_name', first: '상품A' },
        { key: 'quantity', kind: 'integer', word: 'column_quantity', first: 1 },
        { key: 'amount', kind: 'integer', word: 'column_amount', first: 1000 },
      ],
    },
  },
  {
    word: 'group_billing',
    fields: [{ path: ['customer_uid'], kind: 'text', word: 'field_customer_uid', wide: true }],
  },
  {
    word: 'group_card',
    fields: [
      { path: ['card', 'direct', 'code'], kind: 'card', word: 'field_direct_code' },
      { path: ['card', 'direct', 'quota'], kind: 'integer', word: 'field_direct_quota' },
      { path: ['display', 'card_quota'], kind: 'numbers', word: 'field_card_quota', wide: true },
    ],
    rows: {
      path: ['card', 'detail'],
      word: 'rows_cards',
      row: 'row_card',
      add: 'add_card',
      columns: [
        { key: 'card_code', kind: 'card_or_all', word: 'column_card', first: '366' },
        { key: 'enabled', kind: 'switch', word: 'column_enabled', first: true },
      ],
    },
  },
]
