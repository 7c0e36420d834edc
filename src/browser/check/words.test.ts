import { expect, test } from 'vitest'
import { messagesFor } from '../../site/messages/index.ts'
import { counted } from './words.ts'

test.each(['en', 'de'])('the page hands the words of its script over as JSON (%s)', (lang) => {
  const words = messagesFor(lang).check.script
  expect(words.lang).toBe(lang)
  expect(JSON.parse(JSON.stringify(words))).toEqual(words)
})

test('a number stands as the language writes it, in the sentence for one or for many', () => {
  const { lines } = messagesFor('en').check.script
  expect(counted(lines, 'en', 1)).toBe('1 line')
  expect(counted(lines, 'en', 10_000)).toBe('10,000 lines')
  const { more } = messagesFor('de').check.script
  expect(counted(more, 'de', 1)).toBe('und 1 weiterer')
  expect(counted(more, 'de', 10_000)).toBe('und 10.000 weitere')
})
