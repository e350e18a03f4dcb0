// Requests to begin with, from the gateways' guides, written as the guides write them.

import { button } from './element'
import type { Options } from './options'
import type { Word } from './words'

/** How many there are on a phone before the visitor asks for more; page.css has the same number. */
const firstShown = 4

export interface Preset {
  word: Word
  params: string
  /** What calls with them, up to the object. */
  call?: string
  options?: Partial<Options>
}

const buyer = `
  buyer_name: '홍길동',
  buyer_tel: '010-1234-5678',
  buyer_email: 'gildong@example.com',`

const redirect = `
  m_redirect_url: 'https://www.my-service.com/payments/complete/mobile'`

export const presets: readonly Preset[] = [
  {
    word: 'preset_mistakes',
    params: `
  pg: 'KICC',
  merchant_uid: '{주문번호}',
  name: '테스트 상품',
  amount: '14,000원',
  buyer_name: '홍길동',
  buyer_phone: '01012345678'`,
  },
  {
    word: 'preset_card',
    params: `
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'order_20260101_1',
  name: '주문명:결제테스트',
  amount: 14000,${buyer}
  buyer_addr: '서울특별시 강남구 삼성동',
  buyer_postcode: '06164',${redirect}`,
  },
  {
    word: 'preset_escrow',
    params: `
  pg: 'kicc',
  escrow: true,
  pay_method: 'vbank', // trans, vbank
  merchant_uid: 'order_20260101_2',
  name: '주문명:결제테스트',
  amount: 9000,${buyer}
  kiccProducts: [
    { orderNumber: 'xxxx', name: '상품A', quantity: 3, amount: 1000 },
    { orderNumber: 'yyyy', name: '상품B', quantity: 2, amount: 3000 }
  ],${redirect}`,
  },
  {
    word: 'preset_billing',
    params: `
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'billing_20260101_1',
  name: '최초인증결제',
  amount: 0,
  customer_uid: 'gildong_0001_1234',${buyer}${redirect}`,
  },
  {
    word: 'preset_direct',
    params: `
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'order_20260101_3',
  name: '주문명:결제테스트',
  amount: 64000,${buyer}
  card: {
    direct: { code: '367', quota: 3 }
  },${redirect}`,
  },
  {
    word: 'preset_one_card',
    params: `
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'order_20260101_4',
  name: '주문명:결제테스트',
  amount: 14000,${buyer}
  card: {
    detail: [
      { card_code: '*', enabled: false },
      { card_code: '366', enabled: true }
    ]
  },${redirect}`,
  },
  {
    word: 'preset_mobile',
    params: `
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'order_20260101_5',
  name: '주문명:결제테스트',
  amount: '14,000',
  buyer_name: '홍길동',
  buyer_tel: '+82 10 1234 5678',${redirect}`,
    options: { device: 'mobile' },
  },
  {
    word: 'preset_inicis',
    params: `
  pg: 'html5_inicis',
  pay_method: 'card',
  merchant_uid: 'order_20260101_6',
  name: '주문명:결제테스트',
  amount: 64000,${buyer}
  display: { card_quota: [2, 3, 6] },${redirect}`,
  },
  {
    word: 'preset_tosspayments',
    params: `
  pg: 'tosspayments',
  pay_method: 'card',
  merchant_uid: 'order_20260101_7',
  name: '주문명:결제테스트',
  amount: 109000,
  tax_free: 3000,${buyer}
  display: { card_quota: [6] },
  useCardPoint: true,${redirect}`,
  },
  {
    word: 'preset_nice_v2',
    params: `
  pg: 'nice_v2',
  pay_method: 'card',
  merchant_uid: 'order_20260101_8',
  name: '주문명:결제테스트',
  amount: 64000,${buyer}
  card: {
    direct: { code: '361', quota: 5 }
  },${redirect}`,
  },
  {
    word: 'preset_kcp',
    params: `
  pg: 'kcp',
  pay_method: 'vbank',
  escrow: true,
  merchant_uid: 'order_20260101_9',
  name: '주문명:결제테스트',
  amount: 9000,${buyer}
  kcpProducts: [
    { orderNumber: 'xxxx', name: '상품A', quantity: 3, amount: 1000 },
    { orderNumber: 'yyyy', name: '상품B', quantity: 2, amount: 3000 }
  ],${redirect}`,
  },
  {
    word: 'preset_kakaopay',
    params: `
  pg: 'kakaopay',
  pay_method: 'card',
  merchant_uid: 'order_20260101_10',
  name: '최초인증결제',
  amount: 0,
  customer_uid: 'gildong_0001_1234',${buyer}${redirect}`,
  },
  {
    word: 'preset_naverpay',
    params: `
  pg: 'naverpay',
  merchant_uid: 'order_20260101_11',
  name: '한국사 외 1건',
  amount: 25000,${buyer}
  naverPopupMode: true,
  naverProducts: [
    { categoryType: 'BOOK', categoryId: 'GENERAL', uid: '107922211', name: '한국사', count: 1 },
    { categoryType: 'MUSIC', categoryId: 'CD', uid: '299911002', name: '음반', count: 1 }
  ],${redirect}`,
  },
  {
    word: 'preset_paypal',
    call: `IMP.loadUI('paypal-spb', `,
    params: `
  pg: 'paypal_v2',
  pay_method: 'paypal',
  merchant_uid: 'order_20260101_12',
  name: 'T-shirt',
  amount: 15,
  currency: 'USD',
  buyer_name: 'Gildong Hong',
  buyer_tel: '010-1234-5678'`,
    options: { device: 'pc' }, // its result comes by the callback, on phones too
  },
]

/** The text of a preset: the whole call, as a page has it. */
export function presetText(preset: Preset): string {
  return `${preset.call ?? 'IMP.request_pay('}{${preset.params}\n}, function (rsp) {\n  // ...\n})`
}

/** Fills the row of buttons; choosing one calls back. Gives a function that shows which one the text is now. */
export function bringPresets(row: HTMLElement, choose: (preset: Preset) => void) {
  const buttons = presets.map((preset) =>
    button({ class: 'chip', 'data-word': preset.word, 'data-preset': preset.word.slice('preset_'.length) }, () => choose(preset)),
  )
  // On a phone only the first few are shown until the visitor asks for the rest.
  const more = button({ class: 'chip more', 'data-word': 'more_presets' }, () => {
    row.classList.add('open')
    buttons[firstShown]!.focus()
  })
  row.append(...buttons, more)
  return (text: string) => {
    presets.forEach((preset, index) => {
      buttons[index]!.ariaPressed = String(presetText(preset) === text)
    })
  }
}
