// A classic worker: importScripts, from another folder than its own.

const query = new URLSearchParams(self.location.search)
importScripts(`${query.get('dist') ?? '/dist/'}paycheck.global.js`)
import('./run.js').then(async ({ run }) => postMessage(await run(self.location.search, () => self.paycheck)))
