import { inWorker } from './elsewhere.js'

window.outcome = await inWorker()
