import { siteScripts } from '../../src/site/index.ts'

/** Pages name the script by the hash of its bytes; what these are shows only in a browser. */
export const SCRIPTS = siteScripts({ check: '// of no matter\n' })
