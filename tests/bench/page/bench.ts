// The page that measures. Go asks it, one question after the other, so that nothing runs beside what is measured.

import { agree } from './agree'
import { checks } from './checks'
import { loops } from './loops'
import { memory } from './memory'
import { start } from './start'

Object.assign(window, { agree, checks, loops, memory, start })
