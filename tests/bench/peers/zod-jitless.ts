// zod as it runs on a page whose Content-Security-Policy has no 'unsafe-eval': it then makes no code at run time.

import './jitless'
export { check } from './zod'
