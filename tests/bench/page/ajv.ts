// The page in which ajv makes its code.

import { standalone } from '../peers/ajv-schema'

Object.assign(window, { standalone })
