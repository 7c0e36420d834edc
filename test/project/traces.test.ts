import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectFiles, projectRoot, textOf } from './project-files.ts'

/** Folders of one person's machine. A drive letter or a home folder in a tracked file works nowhere else. */
const MACHINE_PATH = /(?:^|[\s"'`(=:,[])((?:\/(?:home|root|Users|work|tmp|var\/folders)|[A-Z]:\\Users)[/\\][\w.-]+)/m

const BINARY = /\.(?:png|jpe?g|gif|webp|ico|woff2?|tgz|zip|gz)$/

const files = projectFiles().filter((path) => !BINARY.test(path))

test('no file names a path of somebody’s machine', () => {
  const found = files.flatMap((path) => {
    const match = MACHINE_PATH.exec(textOf(path))
    return match === null ? [] : [`${path}: ${match[1]}`]
  })
  expect(found).toEqual([])
})

test('no file names the package registry that happened to be configured', () => {
  const configured = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: projectRoot,
    encoding: 'utf8',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const host = new URL(configured.trim()).host
  const found = files
    .map((path) => ({ path, text: textOf(path) }))
    .filter(({ text }) => text.includes(host) || /\bregistry\.(?:npmjs|yarnpkg)\.\w/.test(text))
    .map(({ path }) => path)
  expect(found).toEqual([])
})

// Put together here, so that this file passes its own test.
test.each([
  ['', 'home', 'somebody', 'site'].join('/'),
  `see ${['', 'tmp', 'site'].join('/')}`,
  ['"C:', 'Users', 'somebody"'].join('\\'),
])('would find a machine path in %j', (text) => {
  expect(MACHINE_PATH.test(text)).toBe(true)
})
