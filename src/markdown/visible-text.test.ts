import { expect, test } from 'vitest'
import { visibleText } from './visible-text.ts'

test.each([
  ['emphasis', 'Jane **Roe**', 'Jane Roe'],
  ['a link on the first word', '[Jane](https://example.com/a) Roe', 'Jane Roe\nhttps://example.com/a'],
  [
    'a link on the second word',
    'Jane [Roe](<https://example.com/a> "Dr. Roe")',
    'Jane Roe\nhttps://example.com/a\nDr. Roe',
  ],
  ['entities', '&#74;ane&nbsp;R&#x6f;e', 'Jane\u00a0Roe'],
  ['a line break', 'Jane\nRoe', 'Jane Roe'],
  ['a hard line break', 'Jane\\\nRoe', 'Jane Roe'],
  ['a quote', '> Jane\n> Roe', 'Jane Roe'],
  ['code', '`Jane` Roe\n\n    Jane Roe\n', 'Jane Roe\nJane Roe\n'],
  ['a picture', '![Jane *Roe*](images/a.png)', 'Jane Roe\nimages/a.png\n'],
  ['a table', '| Who |\n|---|\n| Jane *Roe* |\n', 'Who\nJane Roe'],
])('the letters of %s are what a reader sees', (_, source, letters) => {
  expect(visibleText(source)).toBe(letters)
})
