// A checkout form with React Hook Form, validated by the schema of paycheck.

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { load, type Code, type Paycheck } from 'paycheck'
import wasm from 'paycheck/paycheck.wasm?url'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'

/** What buyers read. The resolver passes on nothing but messages, so the messages are codes until here. */
const words: Partial<Record<Code, string>> = { 'amount.type': 'Enter the amount as a number.' }
const said = (code: string | undefined) => code && (words[code as Code] ?? `Something is wrong here (${code}).`)

function Checkout({ paycheck }: { paycheck: Paycheck }) {
  const [submitted, setSubmitted] = useState('')
  const { register, handleSubmit, formState: { errors } } = useForm({
    defaultValues: {
      pg: 'kicc',
      pay_method: 'vbank',
      merchant_uid: 'order-1',
      name: 'Shoes',
      amount: '',
      buyer_name: 'Kim Minji',
      buyer_email: 'minji@shop.example',
      buyer_tel: '01012345678',
      escrow: true,
      kiccProducts: [{ orderNumber: 'order-1-1', name: 'Shoes', quantity: '', amount: '14,000' }],
    },
    resolver: standardSchemaResolver(paycheck.schema({ device: 'pc', messages: ({ code }) => code })),
  })
  return (
    <form onSubmit={handleSubmit((values) => setSubmitted(JSON.stringify(values)), () => setSubmitted('refused'))}>
      <input id="amount" {...register('amount')} />
      <p id="amount-error">{said(errors.amount?.message)}</p>
      <input id="tel" {...register('buyer_tel')} />
      <p id="tel-error">{said(errors.buyer_tel?.message)}</p>
      <input id="quantity" {...register('kiccProducts.0.quantity')} />
      <p id="quantity-error">{said(errors.kiccProducts?.[0]?.quantity?.message)}</p>
      <button id="pay">pay</button>
      <output id="submitted">{submitted}</output>
    </form>
  )
}

createRoot(document.getElementById('root')!).render(<Checkout paycheck={await load({ wasm })} />)
