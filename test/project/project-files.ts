import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '..', '..')

const NEVER_TRACKED = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage', '.tocsin'])

/**
 * Paths, relative to the project's root, of all files that are tracked or could be: what .gitignore names is left out.
 * In a source archive without a repository every file counts but for the build's own.
 */
export function projectFiles(): readonly string[] {
  const all = existsSync(join(projectRoot, '.git')) ? filesByGit() : filesUnder(projectRoot)
  const files = all.filter((path) => existsSync(join(projectRoot, path)))
  if (files.length < 50) throw new Error(`Only ${files.length} files of the project were found: this cannot be right.`)
  return files
}

export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

function filesByGit(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '')
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (NEVER_TRACKED.has(name)) return []
    return statSync(path).isDirectory() ? filesUnder(path) : [relative(projectRoot, path)]
  })
}
