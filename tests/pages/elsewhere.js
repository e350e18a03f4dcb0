// The outcome of this page's case when it runs not in the page but beside it.

export const inWorker = () => new Promise((resolve) => {
  const worker = new Worker(`worker.js${location.search}`, { type: 'module' })
  worker.onmessage = ({ data }) => resolve(data)
  worker.onerror = ({ message }) => resolve({ error: `the worker failed: ${message}` })
})

export const inFrame = () => new Promise((resolve) => {
  const frame = document.createElement('iframe')
  frame.src = `module.html${location.search}`
  frame.onload = () => {
    const look = () => (frame.contentWindow.outcome ? resolve(frame.contentWindow.outcome) : setTimeout(look, 5))
    look()
  }
  document.body.append(frame)
})
