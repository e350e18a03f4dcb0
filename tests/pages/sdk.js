// A stand-in for the SDK's script, which ends as the real one does. It is put into pages late, and again.

(() => {
  const IMP = {
    calls: [],
    init(code) { this.code = code },
    request_pay(params, callback) {
      this.calls.push(params.amount)
      callback?.({ success: true })
    },
  }
  window.IMP = IMP
})()
