// Runs one case under Node: node node.js '?file=...&case=...&dist=file:///...', outcome on stdout.

import { fromModule, run } from './run.js'

process.stdout.write(JSON.stringify(await run(process.argv[2], fromModule)))
