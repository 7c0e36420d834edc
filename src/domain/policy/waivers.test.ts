import { expect, test } from 'vitest'
import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Finding } from './finding.ts'
import { type FindingCode, findingOf } from './finding-codes.ts'
import type { Waiver } from './waiver.ts'
import { applyWaivers as applyIn, type WaiverContext, waiverContext } from './waivers.ts'

function aWaiver(difference: Partial<Waiver> = {}): Waiver {
  return {
    code: 'title-long',
    path: null,
    reason: 'It is the name.',
    by: 'A. Reviewer',
    at: '1900-01-01' as CalendarDate,
    ...difference,
  }
}

/** Written by somebody else than the waivers' reviewer, and not approved yet. */
const OPEN: WaiverContext = {
  authors: ['An Author'],
  approval: { required: 1, nobodyApprovesAlone: true },
  approved: null,
}

function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]) {
  return applyIn(findings, waivers, OPEN)
}

function found(code: FindingCode, ...path: (string | number)[]): Finding {
  return findingOf(code, path, 'It is so.')
}

const long = found('title-long', 'title')
const first = found('cve-duplicate', 'vulnerabilities', 1, 'cve')
const second = found('cve-duplicate', 'vulnerabilities', 2, 'cve')

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, path }) => `${code} ${path.join('.')}`)
}

test('without waivers all is open', () => {
  expect(applyWaivers([long, first], [])).toEqual({ open: [long, first], waived: [] })
})

test('a waiver without a path takes every finding of its code', () => {
  const waiver = aWaiver({ code: 'cve-duplicate' })
  expect(applyWaivers([long, first, second], [waiver])).toEqual({
    open: [long],
    waived: [
      { finding: first, waiver },
      { finding: second, waiver },
    ],
  })
})

test('a waiver with a path takes only the finding there', () => {
  const waiver = aWaiver({ code: 'cve-duplicate', path: 'vulnerabilities.2.cve' })
  expect(applyWaivers([first, second], [waiver])).toEqual({ open: [first], waived: [{ finding: second, waiver }] })
})

test('two waivers for one finding are both in use', () => {
  expect(applyWaivers([long], [aWaiver(), aWaiver({ path: 'title' })]).open).toEqual([])
})

test.each([
  ['the finding is gone', aWaiver(), 'There is no title-long in this advisory to waive.'],
  ['another place', aWaiver({ path: 'prose.summary' }), 'There is no title-long at prose.summary to waive.'],
  ['an unknown code', aWaiver({ code: 'titel-long' }), 'No finding has the code "titel-long".'],
])('a waiver that matches nothing is a warning: %s', (_name, waiver, message) => {
  const { open, waived } = applyWaivers([first], [waiver])
  expect(waived).toEqual([])
  expect(codes(open)).toEqual(['cve-duplicate vulnerabilities.1.cve', 'waiver-unused waivers.0'])
  expect(open[1]).toMatchObject({ weight: 'warning', message })
})

test('a waiver that lacks reason, name or code waives nothing', () => {
  const { open } = applyWaivers([long], [aWaiver({ reason: ' ', by: '' }), aWaiver({ code: '' })])
  expect(codes(open)).toEqual(['title-long title', 'waiver-incomplete waivers.0', 'waiver-incomplete waivers.1'])
  expect(open[1]?.message).toBe('The waiver lacks reason, by, so it waives nothing.')
  expect(open[1]?.weight).toBe('blocker')
})

test('what must always hold cannot be waived', () => {
  const leak = found('link-unpublished', 'related', 0)
  const { open, waived } = applyWaivers([leak], [aWaiver({ code: 'link-unpublished' })])
  expect(waived).toEqual([])
  expect(codes(open)).toEqual(['link-unpublished related.0', 'waiver-refused waivers.0'])
})

test('a waiver cannot take a finding about a waiver', () => {
  const { open } = applyWaivers([], [aWaiver(), aWaiver({ code: 'waiver-unused' })])
  expect(codes(open)).toEqual(['waiver-unused waivers.0', 'waiver-refused waivers.1'])
})

test('a code of another check can be waived', () => {
  const other: Finding = { ...long, code: 'folder-something' }
  expect(applyWaivers([other], [aWaiver({ code: 'folder-something' })]).open).toEqual([])
})

test.each([
  ['by an author', { ...OPEN, authors: ['a. reviewer'] }, 'by', 'A. Reviewer wrote this advisory, so the waiver of'],
  ['after the approval', { ...OPEN, approved: '1899-12-31' as CalendarDate }, 'at', 'is of 1900-01-01, later than the'],
])('a waiver %s does not count, and that is told where it stands', (_, context, key, words) => {
  const { open, waived } = applyIn([long, first], [aWaiver({ code: 'cve-duplicate', by: 'B' }), aWaiver()], context)
  expect(waived.map(({ finding }) => finding.code)).toEqual(key === 'at' ? [] : ['cve-duplicate'])
  expect(codes(open)).toContain('title-long title')
  expect(open.find(({ path }) => path.join('.') === `waivers.1.${key}`)).toMatchObject({
    code: 'waiver-refused',
    message: expect.stringContaining(words),
  })
})

test('an author may waive where nobody else is asked, and on the day of the approval a waiver still counts', () => {
  const alone = { ...OPEN, authors: ['A. Reviewer'], approval: { required: 1, nobodyApprovesAlone: false } }
  expect(applyIn([long], [aWaiver()], alone).open).toEqual([])
  expect(applyIn([long], [aWaiver()], { ...OPEN, approved: '1900-01-01' as CalendarDate }).open).toEqual([])
})

test('only where a draft is approved does the day of its approval count', () => {
  const at = (instant: string) => ({ by: 'B', at: instant as Instant, seal: `sha256:${'0'.repeat(64)}` as Sha256 })
  const draft = { authors: [], approvals: [at('1900-01-03T23:00:00Z'), at('1900-01-02T00:00:00Z')] }
  expect(waiverContext(draft, OPEN, true).approved).toBe('1900-01-03')
  expect(waiverContext(draft, OPEN, false).approved).toBeNull()
})
