import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, watch } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolderWith } from './tocsin.ts'

const DEMO = path.resolve(import.meta.dirname, '../../dist/app/demo.js')

/** The built demonstration, with a folder of its own for what is temporary. */
function start(
  args: readonly string[],
  env: { readonly [name: string]: string },
  program: readonly string[] = [DEMO],
): { readonly child: ChildProcess; readonly temporary: string; readonly said: () => string } {
  const temporary = aFolderWith({})
  const child = spawn(process.execPath, [...program, ...args], {
    env: { PATH: process.env.PATH ?? '', TMPDIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      said += text
    })
  }
  return { child, temporary, said: () => said }
}

async function listening(): Promise<{ readonly server: Server; readonly port: string }> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: String(typeof address === 'object' ? address?.port : '') }
}

async function aFreePort(): Promise<string> {
  const { server, port } = await listening()
  server.close()
  await once(server, 'close')
  return port
}

async function untilServed({ child, said }: ReturnType<typeof start>): Promise<void> {
  for await (const _ of child.stdout?.iterator({ destroyOnReturn: false }) ?? [])
    if (said().includes('Ctrl+C ends it.')) return
  throw new Error(`It ended before it served: ${said()}`)
}

test('where it cannot serve it says why and leaves nothing behind', async () => {
  const { server, port } = await listening()
  const started = start([], { PORT: port })
  const [code] = await once(started.child, 'close')
  expect(code).toBe(3)
  expect(started.said()).toContain(`Port ${port}`)
  expect(started.said()).toMatch(/\n {2}fix: PORT=\d+ npm run demo\n/)
  expect(readdirSync(started.temporary)).toEqual([])
  server.close()
})

test.each([
  [['--nonsense'], {}, /error: Unknown option '--nonsense'/],
  [[], { PORT: 'many' }, /error: PORT takes a number/],
  [['--out', path.dirname(DEMO)], {}, /error: .* holds other files/],
])('%s %o is refused in words, and leaves nothing behind', async (args, env, words) => {
  const started = start(args, env)
  const [code] = await once(started.child, 'close')
  expect(code).toBeOneOf([1, 3])
  expect(started.said()).toMatch(words)
  expect(started.said()).toMatch(/\n {2}fix: \S/)
  expect(started.said()).not.toMatch(/\.\.\n|^ {4}at /m)
  expect(readdirSync(started.temporary)).toEqual([])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it and takes its site away', async (signal) => {
  const started = start([], { PORT: await aFreePort() })
  await untilServed(started)
  expect(readdirSync(started.temporary)).toEqual([expect.stringMatching(/^tocsin-demo-/)])
  started.child.kill(signal)
  const [code] = await once(started.child, 'exit')
  expect(code).toBe(0)
  expect(readdirSync(started.temporary)).toEqual([])
})

test('a signal while it builds ends it, too', async () => {
  const started = start([], { PORT: await aFreePort() })
  const changes = watch(started.temporary)
  await once(changes, 'change')
  changes.close()
  started.child.kill('SIGTERM')
  const [code, signal] = await once(started.child, 'close')
  expect(signal).toBeNull()
  // 0 where the machine was so fast, or this test so slow, that the site was there already.
  expect(code).toBe(started.said() === '' ? 143 : 0)
  expect(readdirSync(started.temporary)).toEqual([])
})

test('it does not outlive the npm that started it', async () => {
  const npm = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(DEMO)}], { stdio: 'inherit' })`
  const started = start([], { PORT: await aFreePort(), npm_lifecycle_event: 'demo' }, ['-e', npm])
  await untilServed(started)
  started.child.kill('SIGKILL')
  // The output closes only when the demonstration has ended, which inherited it.
  await once(started.child, 'close')
  expect(readdirSync(started.temporary)).toEqual([])
})
