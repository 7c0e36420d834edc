import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { CalendarDate } from '../../base/instant.ts'
import type { BranchId } from '../../domain/catalogue/product.ts'
import { en } from '../messages/en.ts'
import type { Phrase } from '../messages/messages.ts'
import type { Fate } from '../story/fate.ts'
import { fateWords, fixedInWords } from './fate-words.tsx'

const branch = (id: string) => id as BranchId
const day = '2026-12-01' as CalendarDate

test.each<[Fate, string, string]>([
  [{ kind: 'upgrade', to: '2.0', partial: false, only: null }, 'upgrade to 2.0', '2.0'],
  [
    { kind: 'upgrade', to: '2.0.9', partial: false, only: { line: branch('2.0'), others: { kind: 'older' } } },
    'in 2.0 upgrade to 2.0.9; older branches have no fix: move to it',
    '2.0.9',
  ],
  [
    {
      kind: 'upgrade',
      to: '2.0.9',
      partial: false,
      only: { line: branch('2'), others: { kind: 'maybe_older', last: branch('1') } },
    },
    'in 2.x upgrade to 2.0.9; older branches without a fix of their own: move to it',
    '2.0.9',
  ],
  [{ kind: 'upgrade', to: '2.0', partial: true, only: null }, 'upgrade to 2.0, which does not fix everything', 'none'],
  [{ kind: 'move_to', to: '3.0' }, 'no fix here: move to 3.0', 'none'],
  [{ kind: 'later_than', version: '1.9' }, 'upgrade to any release after 1.9, of your branch if it has one', '–'],
  [{ kind: 'fix_of_branch' }, 'upgrade to the fix of your branch, else move to a later branch that has one', '–'],
  [{ kind: 'fix_pending', expected: day }, 'fix expected on 1 December 2026', 'not yet'],
  [{ kind: 'fix_pending', expected: null }, 'no fix yet, one is being made', 'not yet'],
  [
    { kind: 'free_from', version: '2.0', fix: { kind: 'fix_pending', expected: day } },
    'fix expected on 1 December 2026; releases from 2.0 on are not affected',
    'not yet',
  ],
  [{ kind: 'none_planned' }, 'no fix is planned', 'none'],
  [{ kind: 'none_available' }, 'no fix is available', 'none'],
  [{ kind: 'not_recorded' }, 'a fix is not stated', 'not stated'],
  [{ kind: 'service_fixed', on: day }, 'fixed in the service on 1 December 2026: nothing to do', '2026-12-01'],
  [{ kind: 'service_open' }, 'not yet fixed in the service: nothing to install', 'not yet'],
])('%j', (fate, words, fixedIn) => {
  expect(plain(fateWords(fate, en))).toBe(words)
  expect(plain(fixedInWords(fate, en))).toBe(fixedIn)
})

function plain(phrase: Phrase<VNode>): string {
  return renderToString(<p>{phrase}</p>).replace(/<[^>]+>/g, '')
}
