// The page of the shop: it asks its server for an order, the SDK for the payment, and its server whether that is paid.

import { attach, outcome } from '/paycheck/paycheck.js'

const IMP = attach(window.IMP, { locale: 'en' })
const form = document.querySelector('#checkout')
const result = document.querySelector('#result')

const show = ({ outcome, text }) => {
  result.dataset.outcome = outcome
  result.textContent = text
}

const ask = async (address, values) => (await fetch(address, { method: 'POST', body: new URLSearchParams(values) })).json()

form.onsubmit = async (event) => {
  event.preventDefault()
  show({ outcome: 'begun', text: '' })
  const params = await ask('/orders', new FormData(form))
  IMP.request_pay(params, async (response) => {
    const { state, refused, imp_uid, error_msg, deposit } = outcome(response)
    if (refused) return show({ outcome: 'refused', text: `The payment was not started: ${error_msg}` })
    // What the result says is for the time until the server has answered. Nothing here says paid.
    if (deposit) show({ outcome: 'checking', text: `An account was issued: ${deposit.bank} ${deposit.account}` })
    else show({ outcome: 'checking', text: state === 'failure' ? `Not paid: ${error_msg}` : 'One moment, we look whether it is paid.' })
    if (imp_uid) show(await ask('/payments/complete', { imp_uid, merchant_uid: params.merchant_uid }))
  })
}
