import { defineConfig } from 'vitest/config'

/** Everything that `npm test` runs: beside the code and under test/, but for what takes long or needs other people's corpora. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**', 'test/conformance/**', 'node_modules/**'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
