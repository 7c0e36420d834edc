import { defineConfig } from 'vitest/config'

/** Everything that `npm test` runs: beside the code and under test/, but for what takes long or needs other people's corpora. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**', 'test/conformance/**', 'node_modules/**'],
    // A test waits for its condition however busy the machine is; this only ends one that hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
