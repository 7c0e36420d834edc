import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectAscending, read } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const rpm = versionScheme('rpm')

describe('rpm', () => {
  test('orders by rpm-version(7)', () => {
    expectAscending(rpm, [
      '1.0~rc1',
      '1.0~rc1^git1',
      '1.0~rc2',
      ['1.0', '1_0', '1.00', '0:1.0', ':1.0', '1.0.'],
      '1.0-1',
      '1.0-1.ael7b',
      ['1.0-1.el9', '1.0-1_el9'],
      '1.0-1.el10',
      '1.0-1.1',
      '1.0-2',
      '1.0-10',
      '1.0^',
      '1.0^git1~pre',
      '1.0^git1',
      '1.0^git2-1',
      '1.0a',
      '1.0.rc1',
      '1.0.0',
      '1.01',
      '1.9007199254740992',
      '1.9007199254740993',
      '1:0.1',
    ])
  })

  test.each(['', 'unspecified', '+', '1.x', '1.X-1', '<1.2', '>=1', 'n/a', '1 2', '1,2', '1\n'])(
    'refuses %j',
    (text) => {
      expect(rpm.parse(text)).toMatchObject({ ok: false })
    },
  )

  test('agrees with the rule of the manual, read run by run', () => {
    const version = fc.stringMatching(/^[0-9][019ab~^._Z]{0,6}$/)
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(rpm.compare(read(rpm, a), read(rpm, b)), `${a} against ${b}`).toBe(byTheManual(a, b))
      }),
    )
  })
})

const RUNS = /[A-Za-z]+|\d+|[~^]/g

function byTheManual(a: string, b: string): number {
  const ours: string[] = a.match(RUNS) ?? []
  const theirs: string[] = b.match(RUNS) ?? []
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const sign = Math.sign(compareRuns(ours[at], theirs[at]))
    if (sign !== 0) return sign
  }
  return 0
}

function compareRuns(a: string | undefined, b: string | undefined): number {
  const [ours, theirs] = [kind(a), kind(b)]
  if (ours !== theirs) return ours - theirs
  if (/\d/.test(a ?? '')) return Number(a) - Number(b)
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1
}

function kind(run: string | undefined): number {
  if (run === undefined) return 1
  if (run === '~') return 0
  if (run === '^') return 2
  return /\d/.test(run) ? 4 : 3
}
