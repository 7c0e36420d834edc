import { siteScripts } from '../../src/site/index.ts'

/** Pages name their scripts by the hash of the bytes; what these are shows only in a browser. */
export const SCRIPTS = siteScripts({
  check: '// of no matter\n',
  feeds: '// of no matter as well\n',
  index: '// of no matter either\n',
  times: '// nor this\n',
})
