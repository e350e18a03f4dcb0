// The requests that are measured. Each case has many, so that no contender can live on having seen one before; they
// are kept as JSON text, and every sample gets objects that were parsed anew from it, as every press on a pay button
// makes its own.

export interface Case {
  name: string
  /** How many problems every contender has to name in each of its requests. */
  mistakes: number
  /** How many products each request has. */
  products: number
  make(i: number): unknown
}

/** How many requests a case has, if they have only a few products. */
const POOL = 64

const buyers = ['김민지', '이서준', '박지우', '최하윤', '정도윤', '강서연', '조은우', '윤지아']

function card(i: number) {
  const number = String(i).padStart(4, '0')
  return {
    pg: 'kicc',
    pay_method: 'card',
    merchant_uid: `order-20260101-${number}`,
    name: `캔버스화 외 ${i % 9}건`,
    amount: 14000 + i,
    buyer_name: buyers[i % buyers.length],
    buyer_email: `buyer${number}@shop.example`,
    buyer_tel: `010-1234-${number}`,
    buyer_addr: '서울특별시 강남구 신사동 661-16',
    buyer_postcode: '06018',
    m_redirect_url: 'https://shop.example/payments/complete',
  }
}

function escrow(i: number, count: number) {
  const kiccProducts = Array.from({ length: count }, (_, at) => ({
    orderNumber: `20260101-${i}-${at}`,
    name: `캔버스화 ${at % 100}`,
    quantity: 1 + (at % 3),
    amount: 10000 + at,
  }))
  return { ...card(i), pay_method: 'vbank', escrow: true, kiccProducts }
}

function billing(i: number) {
  return { ...card(i), amount: 0, customer_uid: `buyer-${i}-card-1` }
}

// An unknown method, no order number, an amount that is no number, a telephone number that is one, and a word for
// a boolean.
function mistaken(i: number) {
  const { merchant_uid, ...rest } = card(i)
  return { ...rest, pay_method: 'credit', amount: '14,000원', buyer_tel: 1012340000 + i, escrow: 'yes' }
}

export const cases: Case[] = [
  { name: 'card', mistakes: 0, products: 0, make: card },
  { name: 'escrow', mistakes: 0, products: 2, make: (i) => escrow(i, 2) },
  { name: 'billing', mistakes: 0, products: 0, make: billing },
  { name: 'mistakes', mistakes: 5, products: 0, make: mistaken },
  ...[10, 20, 100, 200, 1000, 2000, 5000, 10000].map((products) => ({
    name: `${products} products`,
    mistakes: 0,
    products,
    make: (i: number) => escrow(i, products),
  })),
]

const texts = new Map<Case, string[]>()

/** Gives the requests of a case, as objects that nobody has seen yet. */
export function fresh(of: Case): unknown[] {
  if (!texts.has(of)) {
    const length = of.products <= 2 ? POOL : Math.max(1, (2 * POOL) / of.products)
    texts.set(of, Array.from({ length }, (_, i) => JSON.stringify(of.make(i))))
  }
  return texts.get(of)!.map((text) => JSON.parse(text))
}

/** Throws unless a contender named about as many problems as a number of requests of a case have. Some name one mistake
 * by more than one problem. */
export function verify(of: Case, contender: string, requests: number, problems: number): void {
  if (of.mistakes ? problems < of.mistakes * requests : problems > 0)
    throw new Error(`${contender} named ${problems} problems in ${requests} requests of the case ${of.name}`)
}
