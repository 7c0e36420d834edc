import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectAscending, read } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const deb = versionScheme('deb')

describe('deb', () => {
  test('orders by Debian Policy §5.6.12', () => {
    expectAscending(deb, [
      '1.0~~',
      '1.0~~a',
      '1.0~',
      '1.0~rc1-1',
      ['1.0', '1.0-0', '1.0-00', '0:1.0', '01.00'],
      '1.0-1~deb12u1',
      ['1.0-1', '1.0-01'],
      '1.0-1ubuntu1',
      '1.0-1+deb12u1',
      '1.0-2',
      '1.0-10',
      ['1.0a', '1.0a0'],
      '1.0+dfsg-1',
      '1.0-1-1',
      '1.0.1',
      '1.9007199254740992',
      '1.9007199254740993',
      '1:0.1',
      '1:0:1-1',
    ])
  })

  test.each(['', 'unspecified', 'a1', '1.x', '1-', '1:', ':1', '1:a', '1_2', '1 2', '<1.2', '0.1:2', '1-a_b'])(
    'refuses %j',
    (text) => {
      expect(deb.parse(text)).toMatchObject({ ok: false })
    },
  )

  test('agrees with the rule of the policy, read step by step', () => {
    const part = fc.stringMatching(/^[0-9][01a~+.Z]{0,6}$/)
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(deb.compare(read(deb, a), read(deb, b)), `${a} against ${b}`).toBe(Math.sign(byThePolicy(a, b)))
      }),
    )
  })
})

/** "First the initial part of each string consisting entirely of non-digit characters … then … digit characters". */
function byThePolicy(a: string, b: string): number {
  let [left, right] = [a, b]
  while (left !== '' || right !== '') {
    const [ours = '', theirs = ''] = [left, right].map((text) => /^\D*/.exec(text)?.[0])
    for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
      const difference = weight(ours[at]) - weight(theirs[at])
      if (difference !== 0) return difference
    }
    ;[left, right] = [left.slice(ours.length), right.slice(theirs.length)]
    const [number = '', other = ''] = [left, right].map((text) => /^\d*/.exec(text)?.[0])
    if (Number(number) !== Number(other)) return Number(number) - Number(other)
    ;[left, right] = [left.slice(number.length), right.slice(other.length)]
  }
  return 0
}

function weight(character: string | undefined): number {
  if (character === undefined) return 0
  if (character === '~') return -1
  return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 256)
}
