import fc from 'fast-check'
import { SEVERITY_LEVELS, type SeverityThreshold } from '../../src/domain/assessment/severity-policy.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import { anyLine, anyName, anyText, anyWebAddress } from './text.ts'

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
  return fc.record({
    name: anyName(),
    namespace: fc.constantFrom('https://example.com', 'https://psirt.example.com/namespace'),
    cnaShortName: fc.option(fc.constantFrom('example', 'null', 'Example_Corp-1')),
    contacts: fc.array(
      fc.record({
        label: anyLine(),
        url: fc.oneof(fc.constant('mailto:security@example.com'), anyWebAddress()),
      }),
      { maxLength: 3 },
    ),
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
    }),
  })
}
