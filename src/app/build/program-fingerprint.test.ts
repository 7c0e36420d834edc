import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { programFingerprint } from './program-fingerprint.ts'

test.each([
  ['code', 'src/page.ts', true],
  ['dependencies', 'package.json', true],
  ['tests', 'src/page.test.ts', false],
])('a change of the %s: %s', (_, file, counts) => {
  const root = mkdtempSync(path.join(tmpdir(), 'tocsin-program-'))
  mkdirSync(path.join(root, 'src'))
  for (const one of ['src/page.ts', 'src/page.test.ts', 'package.json']) writeFileSync(path.join(root, one), 'before')
  const before = programFingerprint(path.join(root, 'src'))
  expect(programFingerprint(path.join(root, 'src'))).toBe(before)
  writeFileSync(path.join(root, file), 'after')
  expect(programFingerprint(path.join(root, 'src')) !== before).toBe(counts)
})
