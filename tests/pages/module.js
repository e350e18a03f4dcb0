import { fromModule, run } from './run.js'

window.outcome = await run(location.search, fromModule)
