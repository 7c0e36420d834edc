import { describe, expect, test } from 'vitest'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import { SAYS_NOTHING, wholeSite } from './fixtures.ts'
import { pageAt, textAt } from './reader.ts'

const OWN: Pick<Vendor, 'severityPolicy'> = {
  severityPolicy: {
    thresholds: [
      { level: 'critical', from: 9.5, repairDays: 1 },
      { level: 'high', from: 7, repairDays: 30 },
      { level: 'low', from: 2, repairDays: null },
    ],
  },
}

describe('severity', () => {
  const page = pageAt(wholeSite(), 'severity/index.html')

  test('each level has its scores and days, and what is below all of them is there', () => {
    const rows = page.rows('.levels tbody tr').map((row) => row.slice(0, 3).map(({ text }) => text))
    expect(rows).toEqual([
      ['Critical', '9.0 – 10.0', '14 days'],
      ['High', '7.0 – 8.9', '30 days'],
      ['Medium', '4.0 – 6.9', '60 days'],
      ['Low', '0.1 – 3.9', '90 days'],
      ['None', '0.0', '–'],
    ])
    expect(page.has('.scale')).toBe(false)
    expect(page.section('differs')).toContain('Example Corp’s thresholds are the same')
  })

  test('thresholds of the vendor’s own stand beside those of CVSS, wherever a word changes', () => {
    const own = pageAt(wholeSite(OWN), 'severity/index.html')
    expect(own.rows('.levels tbody tr').map((row) => row.slice(0, 3).map(({ text }) => text))).toEqual([
      ['Critical', '9.5 – 10.0', '1 day'],
      ['High', '7.0 – 9.4', '30 days'],
      ['Low', '2.0 – 6.9', 'not promised'],
      ['None', '0.0 – 1.9', '–'],
    ])
    expect(own.rows('.scale tbody tr').map((row) => row.map(({ text }) => text))).toEqual([
      ['9.5 – 10.0', 'Critical', 'Critical'],
      ['9.0 – 9.4', 'High', 'Critical'],
      ['7.0 – 8.9', 'High', 'High'],
      ['4.0 – 6.9', 'Low', 'Medium'],
      ['2.0 – 3.9', 'Low', 'Low'],
      ['0.1 – 1.9', 'None', 'Low'],
      ['0.0', 'None', 'None'],
    ])
  })

  test('a vendor that promises no days is not made to', () => {
    const thresholds = OWN.severityPolicy.thresholds.map((threshold) => ({ ...threshold, repairDays: null }))
    const silent = pageAt(wholeSite({ severityPolicy: { thresholds } }), 'severity/index.html')
    expect(silent.texts('.levels thead th')).toEqual(['Level', 'CVSS score', 'Typically'])
    expect(silent.text('main')).not.toMatch(/days|guarantee/i)
  })

  test('each word for exploitation is explained, and every answer that a vector can give', () => {
    const words = page.texts('#exploitation dt')
    expect(words).toEqual(['Exploited', 'Proof of concept', 'None known', 'Not stated'])
    expect(page.texts('#exploitation dd')).toHaveLength(words.length)
    const answers = page.texts('.metrics .vector')
    expect(answers.slice(0, 4)).toEqual(['AV:N Network', 'AV:A Adjacent', 'AV:L Local', 'AV:P Physical'])
    // 4.0 has 32 in all; of 3.1 only the questions that it asks otherwise: UI, S, C, I and A.
    expect(answers).toHaveLength(32 + 13)
    expect(answers.slice(-3)).toEqual(['A:H High', 'A:L Low', 'A:N None'])
  })
})

describe('policy', () => {
  test('the vendor’s words come first, its headings below ours', () => {
    const page = pageAt(wholeSite(), 'policy/index.html')
    expect(page.section('disclosure')).toMatch(/^We repair first and tell then\. When we tell earlier Where it is/)
    expect(page.texts('#disclosure h3')).toEqual(['When we tell earlier'])
    expect(page.texts('.toc a')).toEqual([
      'How Example Corp discloses',
      'Three kinds of advisories',
      'What can happen to an advisory',
      'What stays as it is',
    ])
  })

  test('without them it still says what kinds there are and what can happen to an advisory', () => {
    const page = pageAt(wholeSite(SAYS_NOTHING), 'policy/index.html')
    expect(page.has('#disclosure')).toBe(false)
    expect(page.texts('#kinds dt')).toEqual(['Preliminary', 'Vulnerability', 'Guidance'])
    expect(page.texts('#changes dt')).toEqual([
      'Revision',
      'Material change',
      'Clarifying or cosmetic change',
      'Withdrawal',
      'Redaction',
    ])
  })
})

describe('what the pages of rules say of records that were written before them', () => {
  const files = wholeSite()

  test.each(['severity', 'policy'])('%s: they keep what was recorded, before anything is promised', (name) => {
    const page = pageAt(files, `${name}/index.html`)
    expect(page.text('.lede + .banner')).toMatch(
      /^Older records are different\. .*keep what was recorded then\..*they say “not stated” there, and nothing was filled in/,
    )
    const german = pageAt(wholeSite({ lang: 'de' }), `${name}/index.html`)
    expect(german.text('.lede + .banner')).toMatch(/^Für ältere Einträge gilt anderes\. .*behalten, was damals/)
  })

  test('a page without rules does not', () => {
    expect(pageAt(files, 'contact/index.html').has('.banner')).toBe(false)
  })

  test('days, exploitation and silence are promised of what is new only', () => {
    expect(pageAt(files, 'severity/index.html').section('levels')).toContain(
      'they do not tell how long older flaws took',
    )
    expect(pageAt(files, 'severity/index.html').section('exploitation')).toMatch(
      /^Every new advisory says whether.*; many older records do not\./,
    )
    expect(pageAt(files, 'policy/index.html').section('changes')).toContain('where a source has kept it')
  })
})

describe('contact', () => {
  const page = pageAt(wholeSite(), 'contact/index.html')

  test('where to report stands first, apart from what else there is', () => {
    expect(page.texts('#report dd')).toEqual(['security@example.com', 'example.com/bounty'])
    expect(page.attribute('#report dd a', 'href')).toBe('mailto:security@example.com')
    expect(page.text('#report .prose')).toBe(
      'Tell us what you did and what happened. We answer within two working days.',
    )
    expect(page.texts('#others dd')).toEqual(['example.com/security/disclosure'])
  })

  test('a fingerprint is in groups that people can compare', () => {
    expect(page.texts('#keys dd')).toEqual([
      'example.com/openpgp/reports.asc Fingerprint 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567',
      'example.com/reports.pem',
    ])
  })

  test('genuine messages are recognised by where they are told, whom they are from and what they never ask for', () => {
    expect(page.section('genuine')).toMatch(/^Every security advisory of Example Corp has a page on this site\./)
    expect(page.texts('#genuine dd li')).toEqual([
      'On this site advisories.example.com',
      'Our status page status.example.com',
      'security@example.com',
      '@example on Mastodon',
      'your password',
      'a payment for a fix',
    ])
    expect(page.text('#genuine .prose')).toBe('Mail of ours is signed.')
  })

  test('one contact is enough for it, and what nobody said has no place on it', () => {
    const { contacts = [], ...nothing } = {
      ...SAYS_NOTHING,
      contacts: [{ label: 'Mail', url: 'mailto:a@example.com', reports: false }],
    }
    const little = pageAt(wholeSite({ ...nothing, contacts }), 'contact/index.html')
    expect(little.texts('.toc a')).toEqual(['Report a vulnerability', 'Is this message from Example Corp?'])
    expect(little.section('report')).toBe(
      'Mail a@example.com Say which product and version it is about, what you did, and what happened.',
    )
    expect(little.texts('#genuine dt')).toEqual(['Advisories are announced'])
  })

  test('a vendor that says nothing has no such page, and nothing leads there', () => {
    const files = wholeSite(SAYS_NOTHING)
    expect(pageAt(files, 'contact/index.html').text('.lede')).toBe(
      'Example Corp does not say here how to report a vulnerability.',
    )
    expect(textAt(files, 'index.html')).not.toContain('/contact/')
  })

  test('an address that is no link is shown and leads nowhere', () => {
    const contacts = [{ label: 'Odd', url: 'javascript:alert(1)', reports: false }]
    const odd = textAt(wholeSite({ contacts }), 'contact/index.html')
    expect(odd).toContain('javascript:alert(1)')
    expect(odd).not.toMatch(/href="javascript/)
  })
})
