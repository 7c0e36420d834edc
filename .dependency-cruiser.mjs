/** Lets dependency-cruiser's own commands see what test/architecture checks: `npx depcruise src --output-type err-long`. */

import { cruiseOptions } from './test/architecture/cruise.ts'
import { importTable } from './test/architecture/import-table.ts'
import { rulesFrom } from './test/architecture/rules.ts'

export default { forbidden: rulesFrom(importTable), options: cruiseOptions }
