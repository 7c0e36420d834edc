import { describe, expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aVulnerability } from '../../test/builders/advisory.ts'
import { answerTo, checkOf, SERVER, unaffected } from '../../test/builders/asked.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import type { CalendarDate } from '../base/instant.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Extent } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'

describe('a service', () => {
  const cloud = aProduct({ deployment: 'service', versionScheme: null, branches: [], releases: [] })
  const service = (difference: Partial<Extract<Extent, { kind: 'service' }>>): Partial<Vulnerability> => ({
    statements: [anAffectedStatement({ extent: { kind: 'service', exposure: null, fixedOn: null, ...difference } })],
  })

  test('is affected until the vendor says that it is fixed', () => {
    const exposure = { from: '1900-01-01' as CalendarDate, until: null }
    expect(answerTo('', service({ exposure }), cloud)).toMatchObject({
      version: '',
      verdict: 'affected',
      advisories: [
        {
          reason: 'Affected since 1900-01-01, and the vendor has not said that this service is fixed.',
          fixedIn: [],
          action: 'wait',
        },
      ],
      upgrade: null,
      upgradeReason: 'The vendor runs this service and updates it itself.',
    })
  })

  test('is not affected once it is fixed, and says since when', () => {
    expect(answerTo('', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud)).toMatchObject({
      verdict: 'not_affected',
      advisories: [],
      upgrade: null,
      reason: 'Fixed by the vendor on 1900-01-05 (SA1900-01).',
    })
  })

  test('is not affected once its exposure has ended', () => {
    const exposure = { from: null, until: '1900-01-04' as CalendarDate }
    expect(answerTo('', service({ exposure }), cloud).verdict).toBe('not_affected')
  })

  test('takes a version where it has some, and does not need it', () => {
    expect(answerTo('whatever', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud).verdict).toBe('not_affected')
    expect(answerTo('2024.1.1', service({}), { ...cloud, versionScheme: 'dotted' }).verdict).toBe('affected')
  })

  test('is not called safe on the strength of a word without a date', () => {
    const extent: Extent = { kind: 'service', exposure: null, fixedOn: null }
    const denied = { statements: [unaffected(extent)] }
    expect(answerTo('', denied, cloud)).toMatchObject({
      verdict: 'unknown',
      advisories: [],
      reason:
        'No advisory is known to affect this service. SA1900-01 says that it does not affect Example Server, but gives no date, and no other advisory is about this service: nobody can say from it how it stands now. It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
      upgradeReason: 'The vendor runs this service and updates it itself.',
    })
    const again = anAdvisory({ id: 'SA1900-02' as AdvisoryId, vulnerabilities: [aVulnerability(denied)] })
    const first = anAdvisory({ vulnerabilities: [aVulnerability(denied)] })
    expect(checkOf(cloud, first, again)('').reason).toBe(
      'No advisory is known to affect this service. SA1900-01 and SA1900-02 say that they do not affect Example Server, but give no date, and no other advisory is about this service: nobody can say from them how it stands now. It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
    )
    const dated = { ...extent, exposure: { from: null, until: '1900-01-04' as CalendarDate } }
    expect(answerTo('', { statements: [unaffected(dated)] }, cloud).verdict).toBe('not_affected')
    expect(checkOf(cloud)('')).toMatchObject({
      verdict: 'not_affected',
      reason: 'No advisory about Example Server is published.',
    })
  })

  test('is told that a version which says nothing of it was left aside', () => {
    expect(answerTo('whatever', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud).reason).toBe(
      'Fixed by the vendor on 1900-01-05 (SA1900-01). "whatever" was left aside: Example Server is a service, which the vendor keeps up to date.',
    )
  })

  test('is never called a version', () => {
    const statements = [
      {
        product: SERVER,
        status: 'under_investigation',
        extent: { kind: 'service', exposure: null, fixedOn: null },
        condition: null,
      } as const,
    ]
    const { reason, advisories } = answerTo('', { statements }, cloud)
    expect(reason).toBe(
      'No advisory is known to affect this service. 1 advisory does not say whether it does: SA1900-01 (since 1900-01-02).',
    )
    expect(advisories[0]?.reason).toBe('SA1900-01: the vendor is still finding out whether this service is affected.')
  })

  test('needs one where an advisory names versions', () => {
    const numbered = aProduct({ deployment: 'service' })
    expect(answerTo('', {}, numbered).verdict).toBe('unknown')
    expect(answerTo('2024.1.150', {}, numbered)).toMatchObject({
      verdict: 'affected',
      upgrade: null,
      advisories: [{ fixedIn: ['2024.1.200'], action: 'wait' }],
    })
    expect(answerTo('2024.1.300', {}, numbered).verdict).toBe('not_affected')
  })
})
