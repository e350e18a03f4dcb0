// The plain rules of a KICC request as a JSON Schema, checked by the code that ajv makes of it (standalone, so that
// ajv itself is not in the page).

import validate from 'ajv-standalone'
import { fine, type Check } from '../page/contender'

export const check: Check = (params) => (validate(params) ? fine : validate.errors!.map((error) => error.message!))
