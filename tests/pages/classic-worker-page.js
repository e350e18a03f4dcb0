const worker = new Worker(`classic-worker.js${location.search}`)
worker.onmessage = ({ data }) => { window.outcome = data }
worker.onerror = ({ message }) => { window.outcome = { error: `the worker failed: ${message}` } }
