// Starts the same case four times at once and waits for all: the outcome's value
// is the list of what each returned, and its error that of the first to fail.

import { inFrame, inWorker } from './elsewhere.js'
import { fromModule, run } from './run.js'

const outcomes = await Promise.all([run(location.search, fromModule), inFrame(), inFrame(), inWorker()])

window.outcome = {
  error: outcomes.find(({ error }) => error)?.error,
  value: outcomes.map(({ value }) => value),
}
