import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot, textOf } from './project-files.ts'

/** A package folder of its own, so that nothing here depends on what is built or installed in the clone. */
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-bin-'))
  mkdirSync(join(folder, 'bin'))
  cpSync(join(projectRoot, 'bin/tocsin.js'), join(folder, 'bin/tocsin.js'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Loaded before the program, it makes this Node say that it is an old one. */
function pretendToBe(version: string): readonly string[] {
  write('old.cjs', `Object.defineProperty(process.versions, 'node', { value: '${version}' })`)
  return ['--require', join(folder, 'old.cjs')]
}

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

async function run(nodeOptions: readonly string[], args: readonly string[], program = 'bin/tocsin.js'): Promise<Ended> {
  const child = spawn(process.execPath, [...nodeOptions, join(folder, program), ...args])
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { code, signal, stdout, stderr }
}

const MAIN = 'export async function main(argv) { console.log(process.version, ...argv); return 2 }'

test('runs main with the arguments and ends with its code', async () => {
  write('dist/program/main.js', MAIN)
  expect(await run([], ['check', 'a b'])).toMatchObject({
    code: 2,
    stdout: `${process.version} check a b\n`,
    stderr: '',
  })
})

test('goes on to its end when nobody reads its output any more', async () => {
  write(
    'dist/program/main.js',
    `import { once } from 'node:events'
     export async function main() {
       await once(process.stdin, 'end')
       for (let line = 0; line < 1000; line += 1) process.stdout.write('x'.repeat(1000))
       await new Promise((resolve) => setImmediate(resolve))
       return 1
     }
     process.stdin.resume()`,
  )
  const child = spawn(process.execPath, [join(folder, 'bin/tocsin.js')])
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout.destroy()
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([1, null])
  expect(stderr).toBe('')
})

test('runs through a symbolic link, as npx does', async () => {
  write('dist/program/main.js', MAIN)
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync('../../bin/tocsin.js', join(folder, 'node_modules/.bin/tocsin'))
  expect(await run([], ['x'], 'node_modules/.bin/tocsin')).toMatchObject({ code: 2, stdout: `${process.version} x\n` })
})

test('without a build says how to build', async () => {
  const { code, stderr } = await run([], [])
  expect(code).toBe(3)
  expect(stderr).toMatch(/^tocsin: it is not built yet\. Run `npm run build` in .+\n$/)
})

test('with a package missing says how to get it', async () => {
  write('dist/program/main.js', "import 'a-package-that-is-not-there'")
  const { code, stderr } = await run([], [])
  expect(code).toBe(3)
  expect(stderr).toMatch(/^tocsin: a part is missing \(.+\)\. Run `npm ci`, or install Tocsin again\.\n$/)
})

test('a bug ends in one line and no stack trace', async () => {
  write(
    'dist/program/main.js',
    "export async function main() { throw new Error('an invariant is broken\\nsecond line') }",
  )
  const { code, stderr } = await run([], [])
  expect(code).toBe(3)
  expect(stderr).toBe('tocsin: it broke, which is a bug (an invariant is broken). Please report it.\n')
})

test.each(['12.22.12', '20.20.2', '22.17.9'])('on Node %s says what is needed', async (version) => {
  write('dist/program/main.js', MAIN)
  const { code, stdout, stderr } = await run(pretendToBe(version), ['--version'])
  expect(code).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toMatch(new RegExp(`^tocsin: this is Node ${version}, and Tocsin needs 22\\.18 or newer\\. .+\n$`))
})

test.each(['22.18.0', '23.0.0', '24.1.0'])('runs on Node %s', async (version) => {
  write('dist/program/main.js', MAIN)
  expect(await run(pretendToBe(version), [])).toMatchObject({ code: 2, stderr: '' })
})

/** The Node that a clone has in node_modules, here one that tells that it was used. */
function pinnedNode(script: string): void {
  write('node_modules/node/bin/node', `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'node_modules/node/bin/node'), 0o755)
}

test('an old Node goes on with the one of the clone, with its arguments and exit code', async () => {
  write('dist/program/main.js', MAIN)
  pinnedNode(`echo "pinned: $2 $3"; exec '${process.execPath}' "$@"`)
  const ended = await run(pretendToBe('20.20.2'), ['check', 'a b'])
  expect(ended).toMatchObject({ code: 2, stdout: `pinned: check a b\n${process.version} check a b\n`, stderr: '' })
})

test('a signal reaches the Node of the clone, and its death by it is passed on', async () => {
  pinnedNode('echo ready; exec sleep 60')
  const child = spawn(process.execPath, [...pretendToBe('20.20.2'), join(folder, 'bin/tocsin.js')])
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([null, 'SIGTERM'])
})

test('the start is written in a syntax that Node 12 can read', () => {
  const { outputText } = ts.transpileModule(textOf('bin/tocsin.js'), {
    compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ESNext, allowJs: true },
  })
  const printed = ts.transpileModule(textOf('bin/tocsin.js'), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, allowJs: true },
  })
  // Nothing had to be turned into an older spelling.
  expect(outputText).toBe(printed.outputText)
})

// Skipped: the oldest Node that can be had without a download is the one that npm runs on, where that is another one.
test.skipIf(!existsSync('/usr/bin/node'))('works from the machine’s own Node', () => {
  write('dist/program/main.js', MAIN)
  pinnedNode(`exec '${process.execPath}' "$@"`)
  const run = () => execFileSync('/usr/bin/node', [join(folder, 'bin/tocsin.js'), 'x'], { encoding: 'utf8' })
  expect(run).toThrow(expect.objectContaining({ status: 2, stdout: expect.stringMatching(/^v\d+\.\d+\.\d+ x\n$/) }))
})
