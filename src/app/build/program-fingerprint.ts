import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { codeFolder, packageFile } from './program-files.ts'

/**
 * Hash of the program's own code and of what it names as its dependencies, so that a changed template, another Markdown
 * parser or another engine never leaves old pages standing.
 *
 * @param program the folder of the code; its package.json lies beside it or further up.
 */
export function programFingerprint(program = codeFolder()): string {
  const hash = createHash('sha256').update(`node ${process.versions.node}\n`)
  hash.update(readFileSync(packageFile(program)))
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (/\.[jt]sx?$/.test(entry.name) && !/\.(?:d|test)\./.test(entry.name)) {
        hash.update(path.relative(program, full)).update(readFileSync(full))
      }
    }
  }
  walk(program)
  return hash.digest('hex')
}
