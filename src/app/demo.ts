import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { instantOf } from '../base/instant.ts'
import { errorCode, systemErrorWords } from '../storage/system-error.ts'
import { buildSite } from './build/build-site.ts'
import { startPreview } from './preview-server.ts'

/** 0 done, 1 refused, 3 bad usage; 128 and the signal's number where one came before the site was there. */
type DemoExitCode = number

const PARENT_LOOK_MS = 1000

/** Builds the example site and shows it: `npm run demo [-- --build-only --out DIR]`, port from PORT. */
async function demo(end: End): Promise<DemoExitCode> {
  const { values } = parseArgs({
    options: { 'build-only': { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const port = Number(process.env.PORT ?? '8080')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return refuse(3, 'PORT takes a number from 1 to 65535.', 'PORT=8081 npm run demo')
  }
  if (values.out !== undefined) return show(path.resolve(values.out), port, values['build-only'], end)
  const out = mkdtempSync(path.join(tmpdir(), 'tocsin-demo-'))
  // What somebody asked to be built without saying where to is what they want to look at.
  let isWanted = false
  try {
    const code = await show(out, port, values['build-only'], end)
    isWanted = values['build-only'] && code === 0
    return code
  } finally {
    if (!isWanted) rmSync(out, { recursive: true, force: true })
  }
}

async function show(out: string, port: number, buildOnly: boolean, end: End): Promise<DemoExitCode> {
  const folder = path.resolve(import.meta.dirname, '..', '..', 'examples', 'octopus')
  const started = performance.now()
  // Thrown through the build, which ends its threads on the way: nothing is written after that.
  const onProgress = () => {
    if (end.signal !== null) throw new EndedEarly()
  }
  const built = await buildSite({ folder, out, overwrite: false, asOf: null, now: instantOf(Date.now()), onProgress })
  if (!built.ok) {
    if (!('faults' in built.error)) {
      return refuse(1, 'The example cannot be built here now.', 'Wait for the other build, or choose --out DIR')
    }
    for (const { message, remedy } of built.error.faults) refuse(1, message, remedy ?? 'npm ci')
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { advisories, filesWritten, asOf } = built.value
  process.stdout.write(
    `${advisories} advisories of examples/octopus as of ${asOf}: ${filesWritten} files in ${seconds} s\n  ${out}\n`,
  )
  if (buildOnly) return 0
  if (end.signal !== null) throw new EndedEarly()

  const preview = await startPreview({ root: out, port, host: 'localhost' })
  if (!preview.ok) return refuse(3, preview.error.message, `PORT=${port + 1} npm run demo`)
  process.stdout.write(
    [
      '',
      `The site:   ${preview.value.url}`,
      'A check:    npx tocsin check octopus-server@2024.3.12000 --from examples/octopus',
      'The truth:  npx tocsin validate examples/octopus',
      '',
      'Ctrl+C ends it.',
      '',
    ].join('\n'),
  )
  await end.came
  await preview.value.close()
  return 0
}

function refuse(code: DemoExitCode, message: string, fix: string): DemoExitCode {
  process.stderr.write(`error: ${message}\n  fix: ${fix}\n`)
  return code
}

/** The wish that the demonstration ends. */
interface End {
  readonly signal: NodeJS.Signals | null
  readonly came: Promise<void>
}

class EndedEarly extends Error {}

/** Ctrl+C, a closed terminal, a signal; and the end of the npm that started it, which may have been killed without a word. */
function listenForEnd(): End {
  const { promise, resolve } = Promise.withResolvers<void>()
  const end = { signal: null as NodeJS.Signals | null, came: promise }
  const comes = (signal: NodeJS.Signals) => {
    end.signal = signal
    resolve()
  }
  // Once: whoever asks twice does not want to wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, comes)
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) comes('SIGHUP')
    }, PARENT_LOOK_MS).unref()
  }
  return end
}

const end = listenForEnd()
try {
  process.exitCode = await demo(end)
} catch (error) {
  if (error instanceof EndedEarly) process.exitCode = 128 + (end.signal === null ? 0 : constants.signals[end.signal])
  else {
    const code = errorCode(error)
    const isSystem = code !== null && error instanceof Error && 'syscall' in error
    const message = error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown reason'
    const reason = isSystem ? `The demonstration has no place to work: ${systemErrorWords(code)}` : message
    process.exitCode = refuse(3, `${reason}.`, 'npm run demo, or npm run demo -- --build-only --out DIR')
  }
}
