// The code to take home, with the options as chosen.

import type { CheckOptions } from '../paycheck.js'
import type { Style } from './print'
import { print } from './print'

const inCode: Style = { quote: "'", bareKeys: true, indent: '  ' }

export interface Snippets {
  script: string
  module: string
  hookForm: string
}

/** The three ways to use paycheck, each ready to paste. */
export function snippets(options: CheckOptions): Snippets {
  const entries = Object.entries(options).map(([name, value]) => `${name}: ${written(value)}`)
  const given = `{ ${entries.join(', ')} }`
  return {
    script: `<script src="https://cdn.iamport.kr/v1/iamport.js"></script>
<script src="/paycheck/paycheck.global.js"></script>
<script>
  IMP.init('imp00000000')
  IMP = paycheck.attach(IMP, ${given})
</script>`,
    module: `import { attach } from 'paycheck'

const IMP = attach(window.IMP, ${given})

IMP.request_pay(params, (response) => {
  if (response.error_code === 'PAYCHECK') console.table(response.issues)
})`,
    hookForm: `import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { load } from 'paycheck'
import { useForm } from 'react-hook-form'

const paycheck = await load()
const schema = paycheck.schema(${given})

function Checkout() {
  const { register, handleSubmit, formState } = useForm({ resolver: standardSchemaResolver(schema) })
  return (
    <form onSubmit={handleSubmit((params) => IMP.request_pay(params, done))}>
      <input {...register('buyer_tel')} />
      <p>{formState.errors.buyer_tel?.message}</p>
    </form>
  )
}`,
  }
}

function written(value: unknown): string {
  return value instanceof Date ? `new Date('${value.toISOString()}')` : print(value, inCode, '')
}

/** What a server does at /payments/complete, at m_redirect_url and at the webhook: all three come here. */
export const server = `// settle decides what a payment means for an order, and delivers on it once.
func settle(ctx context.Context, impUID, merchantUID string) (decision payment.Decision, err error) {
	record, err := lookUp(ctx, impUID) // GET https://api.iamport.kr/payments/{imp_uid} with your key: the body as it comes
	if err != nil {
		return decision, err
	}
	err = change(merchantUID, func(order *Order) (err error) { // in a transaction that locks the order: two webhooks come at once
		decision, err = payment.Decide(record, payment.Order{
			ImpUID: impUID, MerchantUID: merchantUID, Amount: payment.AmountOf(order.Won), SettledBy: order.SettledBy,
		})
		if err == nil && decision.Outcome == payment.Paid && !decision.Repeated {
			order.SettledBy = impUID // and deliver
		}
		return err
	})
	return decision, err
}

// complete is what the page asks when the callback was called.
func complete(w http.ResponseWriter, r *http.Request) {
	decision, err := settle(r.Context(), r.FormValue("imp_uid"), r.FormValue("merchant_uid"))
	if err != nil {
		http.Error(w, "We cannot say yet whether this is paid.", http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, decision.Outcome) // paid, awaiting_deposit, failed, mismatch, ...
}`
