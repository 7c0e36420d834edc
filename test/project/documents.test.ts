import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { buildProgram, loadCommands, main } from '../../src/cli/main.ts'
import { importTable } from '../architecture/import-table.ts'
import { excerptsIn } from './excerpts.ts'
import { linksIn } from './markdown-links.ts'
import { projectFiles, projectRoot, textOf } from './project-files.ts'

const documents = projectFiles().filter((path) => path.endsWith('.md') && !path.includes('/golden/'))
const readme = textOf('README.md')

/** Surroundings of a command that nobody watches. */
const SILENT = {
  out: () => {},
  err: () => {},
  env: {},
  cwd: projectRoot,
  now: () => 0,
  outIsTerminal: false,
  errIsTerminal: false,
}

test('links between documents lead somewhere', () => {
  const broken = documents.flatMap((path) =>
    linksIn(textOf(path))
      .targets.filter((target) => isRelative(target) && !isThere(path, target))
      .map((target) => `${path}: ${target}`),
  )
  expect(broken).toEqual([])
})

test('a broken link would be found', () => {
  const { targets, anchors } = linksIn(
    '# A title: *two* words\n\n[a](docs/gone.md#x) ![b](gone.png)\n\n# A title: two words',
  )
  expect(targets).toEqual(['docs/gone.md#x', 'gone.png'])
  expect([...anchors]).toEqual(['a-title-two-words', 'a-title-two-words-1'])
  expect(targets.filter((target) => isThere('README.md', target))).toEqual([])
})

test('excerpts of the sources are what the sources say', () => {
  const excerpts = documents.flatMap((path) => excerptsIn(textOf(path)).map((excerpt) => ({ ...excerpt, path })))
  expect(excerpts.length).toBeGreaterThan(5)
  const stale = excerpts.filter(({ source, parts }) => !parts.every((part) => textOf(source).includes(part)))
  expect(stale).toEqual([])
})

test('the README’s table says what every folder under src is for', () => {
  const named = [...readme.matchAll(/^\| `src\/([\w/-]+?)\/?` \|/gm)].map((match) => match[1])
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(folders.filter((folder) => !named.some((name) => name?.split('/')[0] === folder))).toEqual([])
  expect(named.filter((name) => !existsSync(join(projectRoot, 'src', name ?? '')))).toEqual([])
})

test('the table in docs/architecture.md is the one that the architecture test uses', () => {
  const rows = [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(
    ([, folder = '', cell = '']) => {
      const [allowed = ''] = cell.split(';')
      if (allowed === 'everything') return [folder, allowed]
      return [folder, allowed === 'nothing' ? [] : allowed.split(', ').map((name) => name.replace(/^but not /, '!'))]
    },
  )
  expect(Object.fromEntries(rows)).toEqual(importTable)
})

test('npm scripts that a document names exist, and every script is explained', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> }
  const own = [...documents, '.ci/run'].filter((path) => !path.startsWith('examples/'))
  const named = own.flatMap((path) =>
    [...textOf(path).matchAll(/npm run ([a-z]+(?::[a-z]+)*)/g)].map(([, name = '']) => name),
  )
  expect(named.filter((name) => !(name in scripts))).toEqual([])
  const contributing = textOf('CONTRIBUTING.md')
  const unexplained = Object.keys(scripts).filter(
    (name) =>
      !/^(?:pre|post)/.test(name) && !contributing.includes(name === 'test' ? '`npm test`' : `\`npm run ${name}\``),
  )
  expect(unexplained).toEqual([])
})

test('decisions are numbered without gaps and say when, whether they hold, and why', () => {
  const decisions = documents.filter((path) => /^docs\/decisions\/\d/.test(path)).sort()
  expect(decisions.map((path) => path.slice('docs/decisions/'.length, 'docs/decisions/'.length + 3))).toEqual(
    decisions.map((_, index) => String(index + 1).padStart(3, '0')),
  )
  const parts = [
    /^# \d{3} /m,
    /^Date: \d{4}-\d{2}-\d{2}$/m,
    /^Status: (?:accepted|superseded by \[)/m,
    /^## Context$/m,
    /^## Decision$/m,
    /^## Consequences$/m,
  ]
  const incomplete = decisions.filter((path) => !parts.every((part) => part.test(textOf(path))))
  expect(incomplete).toEqual([])
})

test('every command is in the README, shows examples, and explains each option', async () => {
  const { commands } = buildProgram(await loadCommands(), SILENT, () => {})
  expect(commands.length).toBeGreaterThan(5)
  for (const command of commands) {
    let help = ''
    command.configureOutput({
      writeOut: (text) => {
        help += text
      },
    })
    command.outputHelp()
    expect(readme, command.name()).toContain(`| \`tocsin ${command.name()}\` |`)
    expect(help).toMatch(new RegExp(`^Examples:\n {2}tocsin ${command.name()}`, 'm'))
    expect(command.options.filter(({ description }) => description === '').map(({ flags }) => flags)).toEqual([])
    expect(help).toMatch(/--json[\s\S]+--quiet/)
  }
})

test('what the README shows of an answer is what the command says', async () => {
  const [, command = '', shown = ''] = /^npx tocsin (check .+)\n```\n\n```\n([^`]+)```$/m.exec(readme) ?? []
  let out = ''
  const surroundings = {
    ...SILENT,
    now: () => Date.UTC(2100, 0, 1),
    out: (text: string) => {
      out += text
    },
  }
  await main(command.split(' '), surroundings)
  const lines = shown.split('\n').filter((line) => line.trim() !== '…')
  expect(lines.length).toBeGreaterThan(5)
  expect(lines.filter((line) => !out.split('\n').includes(line))).toEqual([])
})

test('the change log has a place for what comes next', () => {
  expect(textOf('CHANGELOG.md')).toMatch(/^## Unreleased$/m)
})

function isRelative(target: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)
}

function isThere(from: string, target: string): boolean {
  const [path = '', anchor = ''] = decodeURI(target).split('#')
  const file = path === '' ? from : normalize(join(dirname(from), path))
  if (!existsSync(join(projectRoot, file))) return false
  return anchor === '' || !file.endsWith('.md') || linksIn(textOf(file)).anchors.has(anchor)
}
