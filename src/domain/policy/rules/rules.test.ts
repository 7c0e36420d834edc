import { describe, expect, test } from 'vitest'
import { findingCodeEntry } from '../finding-codes.ts'
import type { Rule } from '../readiness-context.ts'
import { RULES } from './all-rules.ts'
import { CASES } from './testing/all-cases.ts'
import { aContext, type RuleCase } from './testing/rule-case.ts'

const tables = Object.entries(CASES) as readonly (readonly [keyof typeof RULES, readonly RuleCase[]])[]

describe.each(tables)('%s', (name, cases) => {
  const rule: Rule = RULES[name]

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { content, context, expected }) => {
    const found = rule(content, aContext(context))
    expect(
      found.map(({ code, path, message }, index) => [code, path.join('.'), ...(expected[index]?.[2] ? [message] : [])]),
    ).toEqual(expected)
    for (const { code, weight, message, fix } of found) {
      expect(weight).toBe(findingCodeEntry(code)?.weight)
      expect(message).toMatch(/^["A-Z0-9].*[.?!]$/s)
      expect(fix).toMatch(/^[A-Z].*[.?!]$/s)
    }
  })

  test('has a case where it speaks and one where it is silent', () => {
    expect(cases.some(({ expected }) => expected.length > 0)).toBe(true)
    expect(cases.some(({ expected }) => expected.length === 0)).toBe(true)
  })
})
