// Vite's development server on a port of the system's choice: its address on stdout, until stdin ends.

import { createServer } from 'vite'

const server = await createServer({ root: import.meta.dirname, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
await server.listen()
console.log(server.resolvedUrls.local[0])
process.stdin.on('end', async () => {
  await server.close()
  process.exit()
}).resume()
