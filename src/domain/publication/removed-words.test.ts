import { describe, expect, test } from 'vitest'
import { cutWordsPattern, isTooShort, stillReadable, wordsPattern } from './removed-words.ts'

const same = (text: string) => text

describe('words to remove', () => {
  test.each([
    ['as words of their own', ['Ann'], 'Ann told Annual and Johann', '_ told Annual and Johann'],
    ['before a mark', ['Ann'], 'Ann’s note, by (Ann).', '_’s note, by (_).'],
    ['not before a mark that belongs to the letter', ['Ann'], 'Ann\u0301', 'Ann\u0301'],
    ['beside a digit no more than beside a letter', ['Ann'], 'Ann2', 'Ann2'],
    ['inside a text without spaces', ['王明'], '感谢王明报告', '感谢_报告'],
    ['with particles joined to them', ['김철수'], '김철수는', '_는'],
    ['in Latin letters between others', ['Jane Roe'], 'これはJane Roeさん', 'これは_さん'],
    ['the longest spelling first', ['Roe', 'Jane Roe'], 'Jane Roe, Roe', '_, _'],
    ['over the end of a line', ['Jane Roe'], 'Jane\n  Roe', '_'],
    ['over the end of a line in a quote', ['Jane Roe'], '> Jane\n> Roe > Roe', '> _ > Roe'],
    ['however their accents are written', ['José'], 'Jose\u0301 and Jos\u00e9', '_ and _'],
    ['and nothing that is a pattern', ['J. Roe (1+1)'], 'J. Roe (1+1), Jx Roe (1+1)', '_, Jx Roe (1+1)'],
  ])('are found %s', (_, spellings, text, rest) => {
    expect(text.replace(wordsPattern(spellings), '_')).toBe(rest)
  })

  test.each([
    ['Thanks to Jane R…', 'Thanks to _…'],
    ['Thanks to Jane …', 'Thanks to _ …'],
    ['Thanks to Ja…', 'Thanks to _…'],
    ['Thanks to J…, Jan and Janet R…', 'Thanks to J…, Jan and Janet R…'],
  ])('are found where “%s” was cut off', (sentence, rest) => {
    expect(sentence.replace(cutWordsPattern(['Jane Roe']), '_')).toBe(rest)
  })

  test.each([
    ['Ro', true],
    ['R. O', true],
    ['...', true],
    ['', true],
    ['Roe', false],
    ['王', true],
    ['王明', false],
  ])('“%s” is too short: %s', (words, short) => {
    expect(isTooShort(words)).toBe(short)
  })
})

describe('words can still be read', () => {
  test.each(['JANE ROE', '**Jane** Roe', 'Jane&nbsp;Roe', 'Ja\u00adne Roe', '<b>Jane</b> Roe', 'Jane\u2003Roe'])(
    'in “%s”',
    (text) => {
      expect(stillReadable(`by ${text}.`, ['Jane Roe'], same)).toBe('Jane Roe')
    },
  )

  test('where only a browser shows them', () => {
    expect(stillReadable('&#74;ane Roe', ['Jane Roe'], () => 'Jane Roe')).toBe('Jane Roe')
    expect(stillReadable('by O’Neil', ["O'Neil"], same)).toBe("O'Neil")
  })

  test('but not inside other words, and not where none of them stand', () => {
    expect(stillReadable('the Annual heroes', ['Ann', 'Roe'], same)).toBeNull()
  })
})
