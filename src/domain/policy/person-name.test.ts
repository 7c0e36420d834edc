import { describe, expect, test } from 'vitest'
import { personKey, unclearName } from './person-name.ts'

const same = [
  ['case', 'ANN author'],
  ['kinds and numbers of spaces', ' Ann\u00a0\u2003 Author\u3000'],
  ['a blank that is no space', 'Ann\u2800Author'],
  ['full-width letters', 'Ａｎｎ Ａｕｔｈｏｒ'],
  ['a zero-width space', 'A\u200bnn Author'],
  ['joiners', 'An\u200d\u200cn Author'],
  ['a soft hyphen', 'Ann Au\u00adthor'],
  ['a word joiner and a byte order mark', '\ufeffAnn Au\u2060thor'],
  ['variation selectors', 'Ann\ufe0f Author\u{e0100}'],
  ['direction marks', '\u200eAnn \u202aAuthor\u202c\u2069'],
  ['a grapheme joiner', 'An\u034fn Author'],
  ['fillers', 'Ann\u3164\u115f Author\uffa0'],
  ['tags', 'Ann Author\u{e0041}'],
  ['a control character', 'Ann\u0007 Author'],
  ['private and unassigned characters', 'Ann\ue000 \u0378Author'],
  ['Cyrillic letters', '\u0410nn \u0410uth\u043er'],
  ['Greek letters', '\u0391\u039d\u039d \u0391\u03a5\u03a4\u0397\u039fR'],
  ['Latin letters of phonetics', '\u0251nn \u0251uthor'],
] as const

describe('one person', () => {
  test.each(same)('whatever the name has of %s', (_, name) => {
    expect(personKey(name)).toBe(personKey('Ann Author'))
  })

  test.each([
    ['Straße', 'STRASSE'],
    ['Вера Новак', 'ВЕРА НОВАК'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['Jos\u00e9', 'Jose\u0301'],
    ['علی\u200cرضا', 'علیرضا'],
  ])('%s and %s', (one, other) => {
    expect(personKey(one)).toBe(personKey(other))
  })

  test.each([
    ['Ann Author', 'Anne Author'],
    ['Ann Author', 'AnnAuthor'],
    ['José', 'Jose'],
    ['王明', '王朋'],
    ['Вера', 'Бера'],
  ])('%s and %s are two', (one, other) => {
    expect(personKey(one)).not.toBe(personKey(other))
  })
})

describe('a name that somebody types', () => {
  test.each([
    ...['Ann Author', 'José Ñúñez', 'O’Brien-Łukasz', 'J. R. Roe, Jr.', 'Jose\u0301', 'Вера Новак', 'Вера Smith'],
    ...['王明', 'タナカ たろう', '김철수 Kim', 'علی\u200cرضا', 'क्\u200dष', 'Grace (security team 2)'],
  ])('%s is what it seems', (name) => {
    expect(unclearName(name)).toBeNull()
  })

  test.each([
    ['Ann\u200bAuthor', 'U+200B'],
    ['An\u200dn', 'U+200D'],
    ['Ann\u00a0Author', 'U+00A0'],
    ['Ann\tAuthor', 'U+0009'],
    ['Ann\u2028Author', 'U+2028'],
    ['Ann\u2800', 'U+2800'],
    ['Au\u00adthor', 'U+00AD'],
    ['Ann\ufe0f', 'U+FE0F'],
    ['\u202eAnn', 'U+202E'],
    ['Ann\u{e0041}', 'U+E0041'],
    ['Ann\ue000', 'U+E000'],
    ['An\ud800n', 'U+D800'],
  ])('%j holds %s', (name, character) => {
    expect(unclearName(name)).toEqual({ kind: 'unseen', character })
  })

  test.each([
    ['Gr\u0430ce', ['Latin', 'Cyrillic']],
    ['Ann \u0391uthor', ['Latin', 'Greek']],
  ])('%s mixes scripts', (name, scripts) => {
    expect(unclearName(name)).toEqual({ kind: 'scripts_mixed', scripts })
  })
})
