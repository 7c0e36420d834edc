import { describe, expect, test } from 'vitest'
import { anAdvisory, aVulnerability } from '../../../test/builders/advisory.ts'
import type { Instant } from '../../base/instant.ts'
import { redactAdvisory } from './redaction.ts'

const AT = '1900-02-01T10:00:00Z' as Instant

function redaction(words: string) {
  return { words, reason: 'name removed on request', at: AT }
}

describe('a redaction', () => {
  const advisory = anAdvisory({
    prose: { ...anAdvisory().prose, details: 'Found by Roe. Thanks, Roe!' },
    credits: [{ name: 'Roe', organization: null, role: 'finder' }],
  })

  test('replaces the words everywhere by reason and day, and touches nothing else', () => {
    const redacted = redactAdvisory(advisory, redaction('Roe'))
    const replacement = '[removed 1900-02-01: name removed on request]'
    expect(redacted).toEqual({
      ok: true,
      value: {
        ...advisory,
        prose: { ...advisory.prose, details: `Found by ${replacement}. Thanks, ${replacement}!` },
        credits: [{ name: replacement, organization: null, role: 'finder' }],
      },
    })
  })

  test.each([
    ['words that are not there', 'Doe', { kind: 'not_found' }],
    ['too little to be sure', 'Ro', { kind: 'words_too_short' }],
    ['a word that machines read', 'CVE-1900-0001', { kind: 'not_prose', path: ['vulnerabilities', 0, 'cve', 'id'] }],
  ])('refuses %s', (_, words, error) => {
    expect(redactAdvisory({ ...advisory, vulnerabilities: [aVulnerability()] }, redaction(words))).toEqual({
      ok: false,
      error,
    })
  })
})
