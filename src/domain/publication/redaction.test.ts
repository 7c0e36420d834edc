import { describe, expect, test } from 'vitest'
import { anAdvisory, aVulnerability } from '../../../test/builders/advisory.ts'
import type { Instant } from '../../base/instant.ts'
import { checkRedaction, redactAdvisory } from './redaction.ts'

const AT = '1900-02-01T10:00:00Z' as Instant

const asWritten = (text: string) => text

function redaction(...words: readonly string[]) {
  return { words, reason: 'name removed on request', at: AT }
}

describe('a redaction', () => {
  const advisory = anAdvisory({
    prose: { ...anAdvisory().prose, details: 'Found by Roe. Thanks, Roe!' },
    comparison: [{ aspect: 'Signed by', genuine: 'Roe', fake: 'never Roe' }],
    credits: [{ name: 'Roe', organization: null, role: 'finder' }],
  })

  test('replaces the words everywhere by reason and day, and touches nothing else', () => {
    const redacted = redactAdvisory(advisory, redaction('Roe'), asWritten)
    const replacement = '[removed 1900-02-01: name removed on request]'
    expect(redacted).toEqual({
      ok: true,
      value: {
        found: new Set(['Roe']),
        advisory: {
          ...advisory,
          prose: { ...advisory.prose, details: `Found by ${replacement}. Thanks, ${replacement}!` },
          comparison: [{ aspect: 'Signed by', genuine: replacement, fake: `never ${replacement}` }],
          credits: [{ name: replacement, organization: null, role: 'finder' }],
        },
      },
    })
  })

  test('replaces several spellings before it asks what is left', () => {
    const shouted = { ...advisory, title: 'ROE was here' }
    expect(redactAdvisory(shouted, redaction('Roe'), asWritten)).toEqual({
      ok: false,
      error: { kind: 'words_remain', words: 'Roe', path: ['title'] },
    })
    const redacted = redactAdvisory(shouted, redaction('Roe', 'ROE'), asWritten)
    expect(redacted).toMatchObject({ ok: true, value: { found: new Set(['Roe', 'ROE']) } })
    expect(JSON.stringify(redacted)).toContain('on request] was here')
  })

  test('gives back the very same where the words are not there', () => {
    const redacted = redactAdvisory(advisory, redaction('Doe'), asWritten)
    expect(redacted).toEqual({ ok: true, value: { advisory, found: new Set() } })
    expect(redacted.ok && redacted.value.advisory).toBe(advisory)
  })

  test('knows who says something from whose score it is, and an old source’s own columns from the record’s', () => {
    const exploitation = { kind: 'exploited', asOf: AT, source: 'Roe', note: null } as const
    const source = { product: 'example-server' as never, source: 'Letter of Roe', problem: null, unusable: false }
    const recorded = [{ ...source, rows: [{ version: 'told by Roe' }] }]
    const flawed = { ...anAdvisory(), vulnerabilities: [aVulnerability({ exploitation, recorded })] as const }
    const redacted = redactAdvisory(flawed, redaction('Roe'), asWritten)
    expect(redacted).toMatchObject({ ok: true, value: { found: new Set(['Roe']) } })
    expect(JSON.stringify(redacted.ok && redacted.value.advisory)).not.toContain('Roe')

    const columns = {
      ...flawed,
      vulnerabilities: [aVulnerability({ recorded: [{ ...source, source: 'Letter', rows: [{ Roe: '1' }] }] })] as const,
    }
    expect(redactAdvisory(columns, redaction('Roe'), asWritten)).toMatchObject({ error: { kind: 'not_prose' } })
  })

  test('refuses a word that machines read', () => {
    const flawed = { ...advisory, vulnerabilities: [aVulnerability()] as const }
    expect(redactAdvisory(flawed, redaction('CVE-1900-0001'), asWritten)).toEqual({
      ok: false,
      error: { kind: 'not_prose', words: 'CVE-1900-0001', path: ['vulnerabilities', 0, 'cve', 'id'] },
    })
  })
})

test.each([
  ['too little to be sure', { words: ['Roe', 'Ro'] }, { kind: 'words_too_short', words: 'Ro' }],
  ['a blank reason', { reason: ' \u200b. ' }, { kind: 'reason_missing' }],
  ['a reason with the words', { reason: 'asked by ROE' }, { kind: 'reason_repeats_words', words: 'Roe' }],
  ['words that stand in every replacement', { words: ['removed'] }, { kind: 'reason_repeats_words', words: 'removed' }],
])('a redaction with %s is refused', (_, difference, error) => {
  expect(checkRedaction({ ...redaction('Roe'), ...difference }, asWritten)).toEqual({ ok: false, error })
})
