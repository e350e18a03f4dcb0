// window.IMP, for those who ask for its type.

import { attach } from 'paycheck'
import type { PaymentSDK } from 'paycheck/window'

window.IMP?.init('imp00000000')
window.IMP?.request_pay({ pg: 'kicc', merchant_uid: 'order-1', amount: 14000 }, ({ imp_uid }) => console.log(imp_uid?.length))
// @ts-expect-error: no gateway has this code
window.IMP?.request_pay({ pg: 'kic', merchant_uid: 'order-1', amount: 14000 })
// @ts-expect-error: the SDK has no such function
window.IMP?.requestPay({})
// @ts-expect-error: its script may not have run yet
window.IMP.init('imp00000000')

// What is attached has all that the SDK has, and may take its place.
const IMP = attach(window.IMP)
IMP.init('imp00000000')
IMP.request_pay({ pg: 'kicc', merchant_uid: 'order-1', amount: 14000 }, (response) => console.log(response.issues?.length))
window.IMP = IMP
const sdk: PaymentSDK = IMP

export { sdk }
