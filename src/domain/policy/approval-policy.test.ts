import { describe, expect, test } from 'vitest'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aVendor } from '../../../test/builders/catalogue.ts'
import type { Instant } from '../../base/instant.ts'
import type { Approval, Draft } from '../approval/draft.ts'
import { type Seal, sealOf } from '../approval/seal.ts'
import { approvalState, authorFindings, mayApprove } from './approval-policy.ts'

const content = anAdvisory()
const seal = sealOf(content)
const oldSeal = sealOf(anAdvisory({ title: 'As it was before' }))

function approval(by: string, of: Seal = seal): Approval {
  return { by, at: '1900-01-01T00:00:00Z' as Instant, seal: of }
}

function aDraft(difference: Partial<Draft> = {}): Draft {
  return { content, authors: ['Ann Author'], approvals: [], waivers: [], ...difference }
}

function vendor(required = 1, nobodyApprovesAlone = true) {
  return aVendor({ approval: { required, nobodyApprovesAlone } })
}

describe('who may approve', () => {
  test.each([
    ['a reader', aDraft(), 'Rob Reader', 'allowed'],
    ['nobody', aDraft(), ' ', 'unnamed'],
    ['the author', aDraft(), 'Ann Author', 'own_text'],
    ['the author in other letters', aDraft(), '  ANN   author ', 'own_text'],
    ['the author in full-width letters', aDraft(), 'Ａｎｎ Ａｕｔｈｏｒ', 'own_text'],
    ['the author with what nobody sees', aDraft(), 'Ann Aut\u200bhor', 'own_text'],
    ['the author with a Cyrillic letter', aDraft(), '\u0410nn Author', 'own_text'],
    [
      'the same person again, with what nobody sees',
      aDraft({ approvals: [approval('Rob\u00ad Reader')] }),
      'Rob Reader',
      'approved_before',
    ],
    ['nobody but what nobody sees', aDraft(), '\u200b\u2060', 'unnamed'],
    ['anybody while no author is named', aDraft({ authors: [] }), 'Rob Reader', 'authors_unnamed'],
    ['anybody while the author is blank', aDraft({ authors: [' '] }), 'Rob Reader', 'authors_unnamed'],
    ['the same person again', aDraft({ approvals: [approval('Rob Reader')] }), 'rob reader', 'approved_before'],
    [
      'the same person after an edit',
      aDraft({ approvals: [approval('Rob Reader', oldSeal)] }),
      'Rob Reader',
      'allowed',
    ],
    ['a reader of a draft without id', aDraft({ content: { ...content, id: null } }), 'Rob Reader', 'allowed'],
  ] as const)('%s', (_name, draft, name, expected) => {
    const result = mayApprove(draft, name, vendor())
    expect(result.ok ? 'allowed' : result.error.kind).toBe(expected)
  })

  test('where one may approve alone, authors need no name, but a named one still may not', () => {
    expect(mayApprove(aDraft({ authors: [] }), 'Rob Reader', vendor(1, false)).ok).toBe(true)
    expect(mayApprove(aDraft(), 'Ann Author', vendor(1, false)).ok).toBe(false)
  })
})

describe('what is approved', () => {
  test.each([
    ['nobody agreed', aDraft(), 1, 'draft'],
    ['one agreed, one is needed', aDraft({ approvals: [approval('Rob')] }), 1, 'approved'],
    ['one agreed, two are needed', aDraft({ approvals: [approval('Rob')] }), 2, 'draft'],
    ['one agreed twice', aDraft({ approvals: [approval('Rob'), approval('ROB ')] }), 2, 'draft'],
    ['one agreed twice, once unseen', aDraft({ approvals: [approval('Rob'), approval('R\ufe0fob')] }), 2, 'draft'],
    ['two agreed', aDraft({ approvals: [approval('Rob'), approval('Rea')] }), 2, 'approved'],
    ['one agreed to what it was before', aDraft({ approvals: [approval('Rob', oldSeal)] }), 1, 'draft'],
    ['the author agreed', aDraft({ approvals: [approval('ann author')] }), 1, 'draft'],
    ['somebody without a name agreed', aDraft({ approvals: [approval(' ')] }), 1, 'draft'],
    ['somebody agreed while no author is named', aDraft({ authors: [], approvals: [approval('Rob')] }), 1, 'draft'],
    ['a vendor that asks for none still needs one', aDraft(), 0, 'draft'],
  ] as const)('%s', (_name, draft, required, expected) => {
    expect(approvalState(draft, seal, vendor(required))).toBe(expected)
  })

  test('without a seal there is nothing to agree to', () => {
    expect(approvalState(aDraft({ approvals: [approval('Rob')] }), null, vendor())).toBe('draft')
  })

  test('where one may approve alone, authors need no name', () => {
    const draft = aDraft({ authors: [], approvals: [approval('Rob')] })
    expect(approvalState(draft, seal, vendor(1, false))).toBe('approved')
  })
})

test.each([
  ['with an author', aDraft(), vendor(), []],
  ['without one', aDraft({ authors: [] }), vendor(), ['authors-missing']],
  ['with one whom nobody sees', aDraft({ authors: ['\u200b'] }), vendor(), ['authors-missing']],
  ['without one, where one may approve alone', aDraft({ authors: [] }), vendor(1, false), []],
])('a draft %s is told what everybody would be refused', (_, draft, policy, codes) => {
  const isRefused = !mayApprove(draft, 'Rob Reader', policy).ok
  expect(authorFindings(draft, policy).map(({ code }) => code)).toEqual(codes)
  expect(isRefused).toBe(codes.length > 0)
})
