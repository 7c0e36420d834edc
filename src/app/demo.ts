import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { instantOf } from '../base/instant.ts'
import { buildSite } from './build/build-site.ts'
import { startPreview } from './preview-server.ts'

/** Builds the example site and shows it: `npm run demo [-- --build-only --out DIR]`, port from PORT. */
async function demo(): Promise<number> {
  const { values } = parseArgs({
    options: { 'build-only': { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const folder = path.resolve(import.meta.dirname, '..', '..', 'examples', 'octopus')
  const out = values.out === undefined ? mkdtempSync(path.join(tmpdir(), 'tocsin-demo-')) : path.resolve(values.out)
  const port = Number(process.env.PORT ?? '8080')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    process.stderr.write('error: PORT takes a number from 1 to 65535.\n  fix: PORT=8081 npm run demo\n')
    return 3
  }
  const started = performance.now()
  const built = await buildSite({
    folder,
    out,
    overwrite: false,
    asOf: null,
    now: instantOf(Date.now()),
    onProgress: () => undefined,
  })
  if (!built.ok) {
    const faults =
      'faults' in built.error
        ? built.error.faults
        : [
            {
              message: 'The example cannot be built here now.',
              remedy: 'Wait for the other build, or choose --out DIR',
            },
          ]
    for (const { message, remedy } of faults) process.stderr.write(`error: ${message}\n  fix: ${remedy}\n`)
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { advisories, filesWritten, asOf } = built.value
  process.stdout.write(
    `${advisories} advisories of examples/octopus as of ${asOf}: ${filesWritten} files in ${seconds} s\n  ${out}\n`,
  )
  if (values['build-only']) return 0

  const preview = await startPreview({ root: out, port, host: 'localhost' })
  if (!preview.ok) {
    process.stderr.write(`error: ${preview.error.message}\n  fix: PORT=${port + 1} npm run demo\n`)
    return 3
  }
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
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await preview.value.close()
  if (values.out === undefined) rmSync(out, { recursive: true })
  return 0
}

try {
  process.exitCode = await demo()
} catch (error) {
  const reason = error instanceof Error ? error.message : 'unknown reason'
  process.stderr.write(`error: ${reason}\n  fix: npm run demo, or npm run demo -- --build-only --out DIR\n`)
  process.exitCode = 3
}
