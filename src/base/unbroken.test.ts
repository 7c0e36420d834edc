import { expect, test } from 'vitest'
import { unbrokenParts } from './unbroken.ts'

test('ids and days are parted from what may break', () => {
  expect(unbrokenParts('SA2021-03 and CVE-1900-0001 (since 2021-05-14).')).toEqual([
    '',
    'SA2021-03',
    ' and ',
    'CVE-1900-0001',
    ' (since ',
    '2021-05-14',
    ').',
  ])
})

test('a text without any is one part, and parts put together are the text', () => {
  expect(unbrokenParts('No advisory is well-known.')).toEqual(['No advisory is well-known.'])
  const text = `${'x'.repeat(60)}-1-${'2'.repeat(60)} -- 3.0.0-1`
  expect(unbrokenParts(text).join('')).toBe(text)
})
