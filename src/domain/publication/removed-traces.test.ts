import { describe, expect, test } from 'vitest'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aLedgerOf, aNewRevision, FIRST, SECOND } from '../../../test/builders/ledger.ts'
import { sha256Of } from '../../base/sha256.ts'
import { visibleText } from '../../markdown/index.ts'
import { removedFrom, type SlowHash, tracesOf } from './removed-traces.ts'

const quickHash: SlowHash = (text, salt) => sha256Of(`${salt}|${text}`)

/** What is known of an advisory from which spellings were removed, and which is published as it is now. */
function removedThen(spellings: readonly string[], title = 'A flaw', hash: SlowHash = quickHash) {
  const first = anAdvisory({ title })
  const before = aLedgerOf(aNewRevision(first))
  const traces = tracesOf(spellings, before.entries[0]?.hash ?? sha256Of(''), visibleText, hash)
  const removal = { reason: 'on request', revisions: [], traces }
  const { entries } = aLedgerOf(
    aNewRevision(first),
    aNewRevision(first, { action: 'redacted', publishedAt: SECOND, before: first, removal }),
  )
  return removedFrom(entries, first, visibleText, hash)
}

describe('removed words are known again', () => {
  test.each([
    ['as they stood', ['Jane Roe'], 'Found by Jane Roe.'],
    ['in another case, with a mark and a line break between', ['Jane Roe'], 'JANE,\nroe told us.'],
    ['with markup between', ['Jane Roe'], 'By *Jane* [Roe](https://example.com/a).'],
    ['with entities', ['Jane Roe'], 'By &#74;ane&nbsp;Roe.'],
    ['with HTML', ['Jane Roe'], 'By Jane <b>Roe</b>.'],
    ['with an invisible character', ['Jane Roe'], 'By Ja\u200bne Roe.'],
    ['where the removed spelling had markup itself', ['Jane **Roe**'], 'By Jane Roe.'],
    ['in a script without spaces', ['王明'], '感谢王明报告'],
    ['one spelling of several', ['Jane Roe', 'J. Roe'], 'By J. Roe.'],
    ['whatever else was edited', ['Jane Roe'], 'All of this is new, but for Jane Roe, who stands here again.'],
  ])('%s', (_, spellings, text) => {
    expect(removedThen(spellings)?.in(text)).toBe(SECOND)
  })

  test.each([
    ['half of them', ['Jane Roe'], 'Jane and a roe.'],
    ['inside of another word', ['Ann'], 'The annual report.'],
    ['other words', ['Jane Roe'], 'John Doe.'],
  ])('and %s are not', (_, spellings, text) => {
    expect(removedThen(spellings)?.in(text)).toBeNull()
  })

  test('but not what is published nonetheless', () => {
    expect(removedThen(['Jane Roe'], 'By Jane Roe')?.in('Found by Jane Roe.')).toBeNull()
  })

  test('a text with more new words than can be hashed in good time is not looked through', () => {
    const asked: string[] = []
    const removed = removedThen(['Jane Roe'], 'A flaw', (text, salt) => {
      asked.push(text)
      return quickHash(text, salt)
    })
    const before = asked.length
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`)
    expect(removed?.isTooMuch([words.join(' ')])).toBe(true)
    expect(removed?.isTooMuch([words.slice(0, 6_000).join(' '), words.slice(6_000, 12_000).join(' ')])).toBe(true)
    expect(removed?.isTooMuch([words.slice(0, 9_000).join(' ')])).toBe(false)
    expect(asked).toHaveLength(before)
  })

  test('of an advisory without redactions nothing is asked', () => {
    expect(removedFrom(aLedgerOf(aNewRevision(anAdvisory())).entries, null, visibleText, quickHash)).toBeNull()
  })

  test('also the whole content, where a redaction left no trace', () => {
    const named = anAdvisory({ title: 'By Jane Roe' })
    const [entry] = aLedgerOf(aNewRevision(named)).entries
    if (entry === undefined) throw new Error('One was published.')
    const note = { at: SECOND, reason: 'on request', previousFile: null, previousWords: entry.hash }
    const redaction = { ...entry, removal: { reason: 'on request', revisions: [] }, publishedAt: FIRST }
    const touched = { ...entry, seal: entry.hash, redactions: [{ ...note, previousSeal: entry.seal }] }
    const removed = removedFrom([touched, redaction], null, visibleText, quickHash)
    expect(removed?.asItWas(named)).toBe(SECOND)
    expect(removed?.asItWas({ ...named, title: 'By nobody' })).toBeNull()
  })
})
