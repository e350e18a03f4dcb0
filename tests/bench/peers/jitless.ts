// zod reads its settings when a schema is made, so they have to come before.

import { config } from 'zod'

config({ jitless: true })
