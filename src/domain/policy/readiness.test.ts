import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCatalogue } from '../../../test/arbitraries/catalogue.ts'
import { anyDraft } from '../../../test/arbitraries/draft.ts'
import { anyInstant } from '../../../test/arbitraries/time.ts'
import { anyVendor } from '../../../test/arbitraries/vendor.ts'
import { aGuidance, anAdvisory, aPreliminary, aVulnerability } from '../../../test/builders/advisory.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import { findingCodeEntry } from './finding-codes.ts'
import { readinessFindings } from './readiness.ts'
import type { DraftContent } from './readiness-context.ts'
import { CASES } from './rules/testing/all-cases.ts'
import { aContext } from './rules/testing/rule-case.ts'

function findingsOf(content: DraftContent): readonly string[] {
  return readinessFindings({ content, authors: [], approvals: [], waivers: [] }, aContext()).map(
    ({ weight, code, path }) => `${weight} ${code} ${path.join('.')}`,
  )
}

test.each([
  ['vulnerability', anAdvisory()],
  ['preliminary, but for one product only', aPreliminary()],
  ['guidance', aGuidance()],
])('a complete advisory is ready: %s', (_name, content) => {
  expect(findingsOf(content)).toEqual(
    content.kind === 'preliminary' ? ['warning preliminary-products vulnerabilities'] : [],
  )
})

describe('an old advisory from public records', () => {
  const gaps = aVulnerability({ assessment: { kind: 'not_stated' }, exploitation: { kind: 'not_stated' } })

  test('is blocked for its gaps when the vendor writes it anew', () => {
    expect(findingsOf(anAdvisory({ vulnerabilities: [gaps] }))).toEqual([
      'blocker assessment-missing vulnerabilities.0.assessment',
      'blocker exploitation-missing vulnerabilities.0.exploitation',
    ])
  })

  test('is not asked for what its sources do not state', () => {
    const content = anAdvisory({ origin: 'public_record', vulnerabilities: [gaps] })
    expect(findingsOf(content)).toEqual(['warning public-record-undated recordedPublication'])
  })

  test('is told what its sources state wrongly, as a warning', () => {
    const twice = [aVulnerability(), aVulnerability()] as const
    expect(findingsOf(anAdvisory({ vulnerabilities: twice }))).toEqual(['blocker cve-duplicate vulnerabilities.1.cve'])
    expect(findingsOf(anAdvisory({ origin: 'public_record', vulnerabilities: twice }))).toContain(
      'warning cve-duplicate vulnerabilities.1.cve',
    )
  })

  test('is still blocked for what would leak or cannot be shown', () => {
    const content = anAdvisory({ origin: 'public_record', related: [anAdvisory({}).id, 'SA1900-09' as never] })
    expect(findingsOf(content)).toContain('blocker link-unpublished related.1')
  })
})

test('any draft gets listed codes with the weight that its origin gives them, and the same each time', () => {
  fc.assert(
    fc.property(anyDraft(), anyCatalogue(), anyVendor(), fc.option(anyInstant()), (draft, catalogue, vendor, now) => {
      const context = { catalogue, vendor, now, isPublished: () => false }
      const findings = readinessFindings(draft, context)
      for (const { code, weight, path } of findings) {
        const entry = findingCodeEntry(code)
        expect(entry).not.toBeNull()
        const isOld = draft.content.origin === 'public_record'
        if (isOld) expect(entry?.inPublicRecord).not.toBe('not_asked')
        expect(weight).toBe(isOld && entry?.inPublicRecord === 'warning' ? 'warning' : entry?.weight)
        expect(path.length).toBeGreaterThan(0)
      }
      const copy = JSON.parse(canonicalJson(draft))
      expect(readinessFindings(copy, context)).toEqual(findings)
    }),
  )
})

test('nothing is told twice in the same words at the same place', () => {
  for (const { content, context } of Object.values(CASES).flat()) {
    const found = readinessFindings({ content, authors: [], approvals: [], waivers: [] }, aContext(context)).map(
      ({ code, path, message }) => `${code} ${path.join('.')} ${message}`,
    )
    expect(new Set(found).size).toBe(found.length)
  }
})

describe('a withdrawn advisory', () => {
  const withdrawal = { reason: 'The product was never affected.', replacedBy: null }
  const gaps = aVulnerability({ assessment: { kind: 'not_stated' }, exploitation: { kind: 'not_stated' } })

  test('is not asked about what it takes back', () => {
    expect(findingsOf(anAdvisory({ title: '', vulnerabilities: [gaps], withdrawal }))).toEqual([])
  })

  test('is asked about the withdrawal, and about what must not be known', () => {
    const itself = anAdvisory({}).id
    const content = anAdvisory({
      vulnerabilities: [gaps],
      related: ['SA1900-09' as never],
      withdrawal: { reason: 'TODO', replacedBy: itself },
    })
    expect(findingsOf(content)).toEqual([
      'blocker placeholder-left withdrawal.reason',
      'blocker link-unpublished related.0',
      'blocker link-to-itself withdrawal.replacedBy',
    ])
  })
})
