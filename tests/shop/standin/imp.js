// Stands in for PortOne's SDK: what the buyer does in its payment window is chosen on the page.
window.IMP = {
  init() {},
  async request_pay(params, callback) {
    const buyer = document.querySelector('#stand-in').value
    const answer = await fetch('/stand-in/window', { method: 'POST', body: JSON.stringify({ params, buyer }) })
    const { response, redirect } = await answer.json()
    if (redirect) location.href = redirect
    else callback?.(response)
  },
}
