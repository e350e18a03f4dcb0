// Builds vite/plain.js with webpack, without a setting for paycheck, into the folder OUT_DIR.

import webpack from 'webpack'

webpack({
  mode: 'production',
  context: import.meta.dirname,
  entry: { plain: '../vite/plain.js' },
  output: { path: process.env.OUT_DIR },
}, (error, stats) => {
  const problems = error ? [error] : stats.compilation.errors
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length ? 1 : 0
})
