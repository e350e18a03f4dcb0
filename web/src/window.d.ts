// window.IMP as the payment SDK has it, for: import type {} from 'paycheck/window'

import type { RequestPayInput, RequestPayResponse } from './api'

/** The payment SDK, PortOne V1, as far as it is documented. */
export interface PaymentSDK {
  /** Starts the SDK with the merchant's code: imp and digits. */
  init(code: string): void
  request_pay(params: RequestPayInput, callback?: (response: RequestPayResponse) => void): void
  certification(params: object, callback?: (response: any) => void): void
  loadUI?(type: string, params: object, callback?: (response: any) => void): void
}

declare global {
  interface Window {
    /** There once the SDK's script has run. */
    IMP?: PaymentSDK
  }
}
