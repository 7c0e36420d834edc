import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**', 'test/conformance/**', 'node_modules/**'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
