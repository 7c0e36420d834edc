import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolderWith, tocsin } from '../flows/tocsin.ts'
import { linksIn } from './markdown-links.ts'
import { projectRoot, textOf } from './project-files.ts'

const packed = new Set(packedFiles())

/** What `npm pack` would put into the package, with `/`, relative to its root. */
function packedFiles(): readonly string[] {
  const said: unknown = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  // A list in older versions of npm, by the package's name in newer ones.
  const [first] = Object.values(said as { readonly [key: string]: { readonly files: readonly { path: string }[] } })
  return (first?.files ?? []).map((file) => file.path)
}

function isPacked(file: string): boolean {
  const normal = path.posix.normalize(file).replace(/\/$/, '')
  return packed.has(normal) || [...packed].some((one) => one.startsWith(`${normal}/`))
}

test('each link of a packed document leads to a packed file', () => {
  expect(packed.size).toBeGreaterThan(100)
  const documents = [...packed].filter((file) => file.endsWith('.md'))
  expect(documents).toContain('README.md')
  const lost = documents.flatMap((document) =>
    linksIn(textOf(document))
      .targets.filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target))
      .map((target) => decodeURI(target).split('#', 1)[0] ?? '')
      .filter((target) => !isPacked(path.posix.join(path.posix.dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  )
  expect(lost).toEqual([])
})

test('each file of the package that init names is in it', async () => {
  const root = aFolderWith({})
  const ran = await tocsin(root, ['init', 'mine'])
  const help = await tocsin(root, ['init', '--help'])
  const made = path.join(root, 'mine')
  const written = readdirSync(made, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  for (const text of [ran.err, help.out]) {
    const guide = /^.*?(\/\S+\.md)$/m.exec(text)?.[1] ?? 'none'
    expect(isPacked(path.relative(projectRoot, guide)), guide).toBe(true)
  }
  const named = written.flatMap((text) => text.match(/\b(?:docs|schemas|examples)\/[\w./-]*\w/g) ?? [])
  expect(named).not.toEqual([])
  expect(named.filter((file) => !isPacked(file))).toEqual([])
})
