import { expect, test } from 'vitest'
import { FINDING_CODES, findingCodeEntry } from './finding-codes.ts'
import { RULES } from './rules/all-rules.ts'
import { CASES } from './rules/testing/all-cases.ts'
import { aContext } from './rules/testing/rule-case.ts'

/** These come from `applyWaivers`, and are tested with it. */
const ABOUT_WAIVERS = ['waiver-incomplete', 'waiver-refused', 'waiver-unused']

/** Not about an advisory; tested in the files of their names, and those of the logo in `test/flows/logo.test.ts`. */
const ABOUT_THE_VENDOR = [
  'accent-too-weak',
  'logo-too-large',
  'logo-unreadable',
  'logo-unsafe',
  'old-feed-stays',
  'security-txt-expires',
  'site-language-unknown',
]

/** About who wrote it; tested in `approval-policy.test.ts`. */
const ABOUT_AUTHORS = ['authors-missing']

test('every code is listed once', () => {
  const codes = FINDING_CODES.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('every listed code is given by a case of a rule, and no rule gives another one', () => {
  const given = new Set<string>()
  for (const name of Object.keys(CASES) as (keyof typeof RULES)[]) {
    for (const { content, context } of CASES[name]) {
      for (const { code } of RULES[name](content, aContext(context))) given.add(code)
    }
  }
  expect([...given, ...ABOUT_WAIVERS, ...ABOUT_THE_VENDOR, ...ABOUT_AUTHORS].sort()).toEqual(
    FINDING_CODES.map(({ code }) => code).sort(),
  )
})

test.each(FINDING_CODES.map((entry) => [entry.code, entry] as const))('%s is described in sentences', (code, entry) => {
  expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  expect(entry.description).toMatch(/^[A-Z].*\.$/)
  expect(entry.remedy).toMatch(/^[A-Z].*\.$/)
  expect(findingCodeEntry(code)).toBe(entry)
})

test('a warning never becomes heavier in a public record, and a blocker that stays one cannot hide behind it', () => {
  for (const { weight, inPublicRecord, waivable } of FINDING_CODES) {
    if (weight === 'blocker_of_publication')
      expect({ inPublicRecord, waivable }).toEqual({ inPublicRecord: 'same', waivable: false })
    if (weight === 'warning') expect(['same', 'warning', 'not_asked']).toContain(inPublicRecord)
    if (!waivable) expect(inPublicRecord).toBe('same')
  }
})

test('an unlisted code is unknown', () => {
  expect(findingCodeEntry('no-such-code')).toBeNull()
})
