// What loading came to, for Go to read: the codes of a good and of a bad request.

const request = (amount) => ({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-1', name: 'Shoes', amount, buyer_tel: '010-1234-5678' })

export const outcomeOf = async (loading) => {
  try {
    const { check } = await loading()
    const codes = (amount) => check(request(amount), { device: 'pc' }).issues.map(({ code }) => code)
    return { good: codes(14000), bad: codes('14,000원') }
  } catch (error) {
    return { error: `${error}` }
  }
}
