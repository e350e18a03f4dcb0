// Stand-ins for the payment SDK: the real one comes from PortOne's servers, which
// tests do not reach, and opens a payment window. Each form has what of the real
// object's behaviour a wrapper can trip over; all keep a log of their calls.

// The callback's argument after a payment, as the SDK shapes it.
const paid = (params) => ({ success: true, imp_success: true, imp_uid: 'imp_1', merchant_uid: params?.merchant_uid })

export const forms = {
  'a plain object': () => {
    const calls = []
    return {
      calls,
      init(code) { this.code = code },
      request_pay(params, callback) {
        calls.push({ params, callback })
        callback?.(paid(params))
      },
    }
  },

  'a class instance with private members': () => new (class {
    #calls = []
    #code
    get calls() { return this.#calls }
    get code() { return this.#code }
    init(code) { this.#code = code }
    request_pay(params, callback) {
      this.#calls.push({ params, callback })
      callback?.(paid(params))
    }
  })(),

  'an object whose methods use this': () => ({
    calls: [],
    code: undefined,
    init(code) { this.code = code },
    log(params, callback) { this.calls.push({ params, callback }) },
    request_pay(params, callback) {
      this.log(params, callback)
      callback?.(paid(params))
    },
  }),

  'a frozen object': () => {
    const calls = []
    let code
    return Object.freeze({
      calls,
      get code() { return code },
      init(value) { code = value },
      request_pay(params, callback) {
        calls.push({ params, callback })
        callback?.(paid(params))
      },
    })
  },

  'an object whose request_pay comes after it was attached': () => {
    const calls = []
    const IMP = { calls, code: undefined, init(code) { this.code = code } }
    queueMicrotask(() => {
      IMP.request_pay = (params, callback) => {
        calls.push({ params, callback })
        callback?.(paid(params))
      }
    })
    return IMP
  },
}

export const standIn = forms['a plain object']
