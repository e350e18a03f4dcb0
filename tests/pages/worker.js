import { fromModule, run } from './run.js'

postMessage(await run(self.location.search, fromModule))
