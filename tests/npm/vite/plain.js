// The program from its default place, beside the script.

import { load } from 'paycheck'
import { outcomeOf } from './outcome.js'

window.outcome = await outcomeOf(() => load())
