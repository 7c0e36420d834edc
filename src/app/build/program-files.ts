import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import type { FontSource } from '../../card/index.ts'
import { type SiteScript, type SiteScripts, siteScripts } from '../../site/index.ts'

/** The folder of the code that runs: the sources, what is compiled from them, or the bundle, which lies in one folder. */
export function codeFolder(): string {
  const here = import.meta.dirname
  return path.basename(here) === 'build' ? path.resolve(here, '..', '..') : here
}

/** The package.json beside the folder of the code or further up. */
export function packageFile(program: string): string {
  for (let folder = path.dirname(program); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json')
    if (existsSync(file) || folder === path.dirname(folder)) return file
  }
}

/**
 * The scripts that go with the pages, as they were built for browsers.
 *
 * @throws where they were not built: that is a package with a part missing.
 */
export function builtScripts(): SiteScripts {
  const read = (name: SiteScript) => readFileSync(path.join(distFolder(), 'browser', `${name}.js`), 'utf8')
  return siteScripts({ check: read('check'), feeds: read('feeds'), index: read('index'), times: read('times') })
}

/** The font of social cards, as it was packaged. */
export const BUILT_FONTS: FontSource = {
  read: (script, weight) => readFileSync(path.join(distFolder(), 'fonts', `inter-${script}-${weight}-normal.woff`)),
  inflate: inflateSync,
}

function distFolder(): string {
  return path.join(path.dirname(packageFile(codeFolder())), 'dist')
}
