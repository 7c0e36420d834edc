import fc from 'fast-check'
import { SEVERITY_LEVELS, type SeverityThreshold } from '../../src/domain/assessment/severity-policy.ts'
import type { GenuineMessages, SecurityTxt, Vendor } from '../../src/domain/catalogue/vendor.ts'
import { anyLine, anyName, anyText, anyWebAddress } from './text.ts'
import { anyInstant } from './time.ts'

/** From worst to least, with thresholds that go down. */
function anyThresholds(): fc.Arbitrary<readonly SeverityThreshold[]> {
  return fc
    .tuple(
      fc.subarray([...SEVERITY_LEVELS], { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
      fc.array(fc.option(fc.integer({ min: 0, max: 400 })), { minLength: 5, maxLength: 5 }),
    )
    .map(([levels, tenths, days]) => {
      const descending = tenths.toSorted((a, b) => b - a)
      return levels.map((level, index) => ({
        level,
        from: (descending[index] ?? 0) / 10,
        repairDays: days[index] ?? null,
      }))
    })
}

export function anyLanguage(): fc.Arbitrary<string> {
  return fc.constantFrom('en', 'de', 'no', 'pt-BR', 'zh-Hant-TW')
}

export function anyVendor(): fc.Arbitrary<Vendor> {
  return fc
    .record<Vendor>({
      name: anyName(),
      namespace: fc.constantFrom('https://example.com', 'https://psirt.example.com/namespace'),
      cnaShortName: fc.option(fc.constantFrom('example', 'null', 'Example_Corp-1')),
      contacts: fc.array(
        fc.record({
          label: anyLine(),
          url: fc.oneof(fc.constant('mailto:security@example.com'), anyWebAddress()),
          reports: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      keys: fc.array(
        fc.record({
          label: anyLine(),
          url: fc.constantFrom('https://example.com/key.asc', 'https://example.com/key?id=1#a'),
          fingerprint: fc.option(fc.constantFrom('0123456789'.repeat(4), 'ABCDEF01'.repeat(8))),
        }),
        { maxLength: 2 },
      ),
      reporting: fc.option(anyText()),
      genuineMessages: fc.option(anyGenuineMessages()),
      securityTxt: fc.constant(null),
      advisoryIdPattern: fc.constantFrom('SA{year}-{number:2}', '{year}-{number}', 'EXAMPLE-{number:4}'),
      severityPolicy: anyThresholds().map((thresholds) => ({ thresholds })),
      approval: fc.record({ required: fc.integer({ min: 1, max: 9 }), nobodyApprovesAlone: fc.boolean() }),
      preliminaryMinProducts: fc.integer({ min: 1, max: 20 }),
      disclosurePolicy: fc.option(anyText()),
      lang: anyLanguage(),
      site: fc.record({
        baseUrl: fc.constantFrom('https://advisories.example.com', 'http://localhost:8080/security'),
        notice: fc.option(anyText()),
        robots: fc.boolean(),
        socialCards: fc.boolean(),
      }),
      look: fc.record({
        logo: fc.option(
          fc.record({
            file: fc.constantFrom('brand/logo.svg', '1.png', 'Our brand/2024.1', 'on'),
            dark: fc.option(fc.constantFrom('brand/logo dark.webp', '0755')),
          }),
        ),
        accent: fc.option(fc.constant({ light: '#0b5cad', dark: '#80BFFF' })),
        header: fc.array(fc.record({ label: anyLine(), url: fc.constant('https://example.com/a') }), { maxLength: 2 }),
        footer: fc.array(fc.record({ label: anyLine(), url: fc.constant('https://example.com/b') }), { maxLength: 2 }),
      }),
      oldFeed: fc.option(
        fc.record({
          id: fc.option(fc.constant('tag:example.com,2020:feed')),
          entries: fc.constantFrom({}, { 'SA2024-04': 'https://example.com/?p=7', 'SA2024-05': '12345' }),
          addresses: fc.constantFrom(
            [],
            [{ url: 'https://example.com/blog/feed/', format: 'rss' as const }],
            [
              { url: '/security/atom.xml', format: 'atom' as const },
              { url: '/caf%C3%A9/feed', format: 'json' as const },
            ],
          ),
        }),
      ),
    })
    .chain((vendor) => {
      // RFC 9116 allows no plain http, so only some profiles may have the file.
      const isSecure = [...vendor.contacts.map(({ url }) => url), vendor.site.baseUrl].every(
        (url) => !/^http:/i.test(url),
      )
      if (!isSecure || vendor.contacts.length === 0) return fc.constant(vendor)
      return fc.option(anySecurityTxt()).map((securityTxt) => ({ ...vendor, securityTxt }))
    })
}

function anyGenuineMessages(): fc.Arbitrary<GenuineMessages> {
  return fc
    .record({
      announcedAt: fc.array(fc.record({ label: anyLine(), url: anyWebAddress() }), { maxLength: 2 }),
      senders: fc.array(anyLine(), { maxLength: 2 }),
      neverAskedFor: fc.array(anyLine(), { maxLength: 2 }),
      text: fc.option(anyText()),
    })
    .filter((said) => Object.values(said).some((part) => part !== null && part.length > 0))
}

function anySecurityTxt(): fc.Arbitrary<SecurityTxt> {
  return fc.record({
    expires: anyInstant(),
    languages: fc.array(anyLanguage(), { maxLength: 2 }),
    alsoAt: fc.subarray(['https://example.com/.well-known/security.txt']),
  })
}
