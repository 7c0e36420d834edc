import { describe, expect, test } from 'vitest'
import { aRange } from '../../test/builders/advisory.ts'
import {
  affected,
  answerTo,
  branches,
  EVERYBODY,
  from,
  mitigation,
  NOT_RECORDED,
  SERVER,
  upTo,
} from '../../test/builders/asked.ts'
import { aProduct, aRelease } from '../../test/builders/catalogue.ts'
import type { CalendarDate } from '../base/instant.ts'
import type { Remediation } from '../domain/advisory/remediation.ts'
import type { BranchId, ProductId } from '../domain/catalogue/product.ts'

describe('what to do', () => {
  const product = aProduct({ branches: branches('2024.1', '2024.2', '2024.3'), releases: [] })
  const twoBranches = { statements: [affected(aRange('2024.1.0', '2024.2.200'), aRange('2024.3.0', '2024.3.50'))] }
  const noFix = { statements: [affected({ introduced: from('2024.1.0'), end: { kind: 'open' } })] }

  test('upgrade within the branch', () => {
    expect(answerTo('2024.2.1', twoBranches, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.2.200'],
      action: 'upgrade',
    })
  })

  test('move to another branch, with the fixes of later ones', () => {
    expect(answerTo('2024.1.1', twoBranches, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.2.200', '2024.3.50'],
      action: 'move_to',
    })
  })

  test('take the upgrade that the vendor names, where it is named for', () => {
    const upgrade: Remediation = {
      kind: 'upgrade',
      scope: { products: [SERVER], branches: ['2024.1' as BranchId] },
      to: '2024.1.77',
      text: 'Change the keys afterwards.',
    }
    const vulnerability = {
      statements: [affected({ introduced: from('2024.1.0'), end: upTo('last_affected', '2024.1.70') })],
      remediations: [upgrade],
    }
    expect(answerTo('2024.1.1', vulnerability, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.1.77'],
      action: 'upgrade',
      notes: ['Change the keys afterwards.'],
    })
    const elsewhere = { ...upgrade, scope: { products: [], branches: ['2024.2' as BranchId] } }
    expect(answerTo('2024.1.1', { ...vulnerability, remediations: [elsewhere] }, product).advisories[0]).toMatchObject({
      fixedIn: [],
      action: 'wait',
      notes: [],
    })
    const inside = { ...upgrade, to: '2024.1.60' }
    expect(answerTo('2024.1.1', { ...vulnerability, remediations: [inside] }, product).advisories[0]?.fixedIn).toEqual(
      [],
    )
  })

  test('go to a release after the range where no fix is named', () => {
    const statements = [affected({ introduced: from('2024.1.0'), end: upTo('before', '2024.2.0') })]
    const later = { ...product, releases: [aRelease('2024.1.9'), aRelease('2024.2.3')] }
    expect(answerTo('2024.1.1', { statements }, later)).toMatchObject({
      advisories: [{ fixedIn: [], action: 'move_to' }],
      upgrade: { version: '2024.2.3', sameBranch: false },
    })
    const last = [affected({ introduced: from('2024.1.0'), end: upTo('last_affected', '2024.1.8') })]
    expect(answerTo('2024.1.1', { statements: last }, later)).toMatchObject({
      advisories: [{ fixedIn: [], action: 'upgrade' }],
      upgrade: { version: '2024.1.9', sameBranch: true },
    })
  })

  test('mitigate where there is no fix, with cost and way back', () => {
    const remediations: Remediation[] = [
      mitigation({ cost: 'No new workers.', undo: 'Open it again.' }),
      { kind: 'workaround', scope: EVERYBODY, text: 'Switch runbooks off.', cost: null, undo: null },
      mitigation({ scope: { products: ['example-agent' as ProductId], branches: [] }, text: 'Not for this product.' }),
      mitigation({ scope: { products: [], branches: ['2024.2' as BranchId] }, text: 'Not for this branch.' }),
      { kind: 'fix_pending', scope: EVERYBODY, expected: '1900-02-01' as CalendarDate, text: 'In the next release.' },
    ]
    const answer = answerTo('2024.1.1', { ...noFix, remediations }, product)
    expect(answer.advisories[0]).toMatchObject({
      action: 'mitigate',
      mitigations: ['Block port 10933. Cost: No new workers. To undo: Open it again.', 'Switch runbooks off.'],
      fixExpected: '1900-02-01',
      notes: ['A fix is expected on 1900-02-01.', 'In the next release.'],
    })
    expect(answer).toMatchObject({ upgrade: null, upgradeReason: 'The catalogue lists no later release.' })
  })

  test('isolate where the vendor asks for it, unless there is a fix', () => {
    const remediations = [mitigation(), mitigation({ text: 'Take it off the network.', isolate: true })]
    expect(answerTo('2024.1.1', { ...noFix, remediations }, product).advisories[0]?.action).toBe('isolate')
    expect(answerTo('2024.1.1', { ...twoBranches, remediations }, product).advisories[0]?.action).toBe('move_to')
  })

  test('wait where there is nothing', () => {
    const remediations: Remediation[] = [
      { kind: 'none_planned', scope: EVERYBODY, text: null },
      { kind: 'none_available', scope: EVERYBODY, text: 'The branch has ended.' },
    ]
    expect(answerTo('2024.1.1', { ...noFix, remediations }, product).advisories[0]).toMatchObject({
      action: 'wait',
      mitigations: [],
      notes: ['No fix is planned.', 'No fix is available.', 'The branch has ended.'],
    })
  })

  test('of what is unknown, the same', () => {
    const statements = [affected({ introduced: NOT_RECORDED, end: upTo('fixed', '2024.1.200') })]
    expect(answerTo('2024.1.1', { statements }, product).advisories[0]).toMatchObject({
      verdict: 'unknown',
      fixedIn: ['2024.1.200'],
      action: 'upgrade',
    })
  })
})
