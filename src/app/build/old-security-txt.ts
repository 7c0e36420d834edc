import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { asciiUri } from '../../base/ascii-uri.ts'
import {
  fileOfPath,
  MAIN_DOMAIN_SECURITY_TXT_PATH,
  SECURITY_TXT_PATH,
  securityTxtUrl,
} from '../../domain/publication/addresses.ts'
import { readInsideSync } from '../../storage/folder/read-inside.ts'

const FILES = [SECURITY_TXT_PATH, MAIN_DOMAIN_SECURITY_TXT_PATH].map(fileOfPath)
/** Ours is far smaller; what is larger is somebody else's. */
const MAX_BYTES = 1024 * 1024

/**
 * Takes away the `security.txt` of a vendor who says nothing for one any more: it would go on sending reports where nobody
 * waits for them, until its own date ends it. Only a file that calls this site its home goes; another may have been put there.
 *
 * @param out real path of the site.
 * @param wanted the files of this build.
 */
export function takeAwayOldSecurityTxt(out: string, wanted: ReadonlySet<string>, baseUrl: string): void {
  for (const name of FILES) {
    const file = path.join(out, name)
    if (wanted.has(name) || !existsSync(file)) continue
    const found = readInsideSync(out, name, MAX_BYTES)
    if (!found.ok) continue
    const lines = Buffer.from(found.value.bytes).toString('utf8').split('\n')
    if (lines.includes(`Canonical: ${asciiUri(securityTxtUrl(baseUrl))}`)) rmSync(file)
  }
}
