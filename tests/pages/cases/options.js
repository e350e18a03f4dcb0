// Options that the program keeps from one check to the next.

import { card, refused } from '../requests.js'

/** What checks with different options give, one after the other: none may keep another one's. */
export const inTurn = async ({ load }) => {
  const { check } = await load()
  const asked = [
    [refused(), undefined],
    [refused(), { rules: { 'amount.type': 'warning' } }],
    [refused(), { rules: { 'amount.tipe': 'off' } }],
    [refused(), { rules: { 'amount.tipe': 'off' }, strict: true }],
    [card({ pg: undefined, channelKey: 'channel-key-1' }), { channels: { 'channel-key-1': 'tosspayments' } }],
    [card({ pg: undefined, channelKey: 'channel-key-1' }), undefined],
    [card({ pg: undefined }), { gateway: 'html5_inicis' }],
    [card({ m_redirect_url: undefined }), { device: 'mobile' }],
    [card({ m_redirect_url: './paid' }), { baseURL: 'https://shop.example/cart/' }],
    [refused(), { locale: 'ko' }],
    [refused(), { locale: 'en' }],
  ]
  return asked.map(([params, options]) => {
    const { ok, gateway, issues, params: repaired } = check(params, { device: 'pc', locale: 'en', ...options })
    const korean = issues.some(({ message }) => message.includes('하세요'))
    return [ok, gateway, korean, issues.map(({ severity, code }) => `${severity} ${code}`).join(), repaired.m_redirect_url ?? null]
  })
}
