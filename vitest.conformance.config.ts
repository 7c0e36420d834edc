import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Other people's test data, beside the project and not part of it. */
const corpora = resolve(import.meta.dirname, '../shared/corpora')
if (!existsSync(corpora)) console.log(`No conformance corpora at ${corpora}: these suites skip themselves.`)

/** `npm run test:conformance`: our reading of a standard against the data of those who wrote it. */
export default defineConfig({
  test: { include: ['test/conformance/**/*.test.{ts,tsx}'], testTimeout: 600_000, hookTimeout: 600_000 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
