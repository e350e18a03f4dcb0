// Requests that the cases start from. Each call gives a new object.

// A card payment by KICC with nothing to say about, on a PC.
export const card = (more) => ({
  pg: 'kicc',
  pay_method: 'card',
  merchant_uid: 'order-20260101-1',
  name: 'Canvas shoes',
  amount: 14000,
  buyer_name: 'Kim Minji',
  buyer_email: 'minji@shop.example',
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://shop.example/paid',
  ...more,
})

// A virtual account with escrow for two products, by KICC.
export const escrow = (more) => card({
  pay_method: 'vbank',
  escrow: true,
  kiccProducts: [
    { orderNumber: 'order-20260101-1-1', name: 'Canvas shoes', quantity: 1, amount: 10000 },
    { orderNumber: 'order-20260101-1-2', name: 'Laces', quantity: 2, amount: 2000 },
  ],
  ...more,
})

// A request that is refused (amount.type) and would be repaired elsewhere (buyer_tel).
export const refused = (more) => card({ amount: '14,000원', buyer_tel: '01012345678', ...more })

// A request that passes once its amount and telephone number are repaired.
export const repaired = (more) => card({ amount: '14,000', buyer_tel: '01012345678', ...more })
