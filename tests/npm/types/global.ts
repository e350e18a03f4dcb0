// The classic script, whose only name is paycheck.

/// <reference types="paycheck/global" />
import type {} from 'paycheck/global'

import * as entrance from 'paycheck/global'

const load: typeof import('paycheck').load = entrance.load

export { load }
