import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { CHROMIUM_ARGUMENTS, chromiumProgram } from '../browser/chromium.ts'

export interface DebuggedChromium {
  /** Where it speaks the DevTools protocol, on this machine only. */
  readonly port: number
  close(): Promise<void>
}

/** A Chromium for a program that speaks to it by itself, on a port that the system chooses; null where there is none. */
export async function startDebuggedChromium(): Promise<DebuggedChromium | null> {
  const program = await chromiumProgram()
  if (program === null) return null
  const profile = mkdtempSync(path.join(tmpdir(), 'tocsin-chromium-profile-'))
  const started = spawn(
    program.executablePath,
    ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...CHROMIUM_ARGUMENTS, 'about:blank'],
    { env: program.env, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return {
    port: await portOf(started),
    close: async () => {
      if (started.exitCode === null) {
        started.kill()
        await once(started, 'exit')
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function portOf({ stderr }: ChildProcess): Promise<number> {
  if (stderr === null) throw new Error('What it says is read.')
  const said: string[] = []
  for await (const line of createInterface({ input: stderr })) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1]
    if (port !== undefined) {
      // Read on, so that it is never held up by a full pipe.
      stderr.resume()
      return Number(port)
    }
    said.push(line)
  }
  throw new Error(`Chromium ended without a port: ${said.join('\n')}`)
}
