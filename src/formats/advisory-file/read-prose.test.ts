import { expect, test } from 'vitest'
import { parseAdvisoryFile } from './index.ts'
import { sectionTextProblem } from './print-prose.ts'

function proseOf(markdown: string) {
  const file = parseAdvisoryFile(`---\nkind: guidance\ntitle: A\n---\n${markdown}`, { lang: 'en' })
  return file.ok ? file.value.draft.content.prose : file.error
}

test('each heading begins its section', () => {
  const prose = proseOf(
    [
      '',
      '## Summary',
      'One.',
      '## What to do',
      '',
      'Two.',
      '',
      '## How to recognise it',
      'Three.',
      '## Required configuration ##',
      'Four.',
      '##   Signs of attack',
      'Five.',
      '## Details',
      '    six',
      '',
      '### More',
      '',
      'and more  ',
      '',
      '## Questions and answers',
      'Seven.',
    ].join('\n'),
  )
  expect(prose).toEqual({
    summary: 'One.',
    whatToDo: 'Two.',
    recognise: 'Three.',
    requiredConfiguration: 'Four.',
    signsOfAttack: 'Five.',
    details: '    six\n\n### More\n\nand more  ',
    faq: 'Seven.',
  })
})

test('a section without text says nothing', () => {
  expect(proseOf('## Summary\n\n \n## Details\nx')).toMatchObject({ summary: null, details: 'x' })
})

test('no prose is fine', () => {
  expect(proseOf('')).toMatchObject({ summary: null, faq: null })
})

test.each([
  ['a closed fence', '```\n## Details\n```'],
  ['a fence with a language', '```sh\n## Details\n```'],
  ['a longer fence', '````\n```\n## Details\n````'],
  ['tildes', '~~~\n```\n## Details\n~~~'],
  ['a fence that is closed further in', '```\n## Details\n   ```'],
  ['an indented block', 'text\n\n    ## Details'],
  ['a quotation', '> ## Details'],
  ['a list', '- a\n\n  ## Details'],
  ['a list with a fence', '- a\n\n  ```\n  ## Details\n  ```'],
  ['a hash without a space', '##Details'],
  ['the third level', '### Details'],
  ['a line below text', 'Details\n---'],
])('a heading within %s is part of the text', (_, text) => {
  expect(proseOf(`## Summary\n${text}\n`)).toMatchObject({ summary: text, details: null })
  expect(sectionTextProblem(text)).toBeNull()
})

test('a heading ends the fence of a list item that was left open', () => {
  expect(proseOf('## Summary\n1. a\n   ```\n   code\n## Details\nx\n')).toMatchObject({ details: 'x' })
})

test('backticks within a line open no fence', () => {
  expect(proseOf('## Summary\n``` a `b\n## Details\nx\n')).toMatchObject({ summary: '``` a `b', details: 'x' })
})

test.each([
  ['## More', 'a line in it begins with ##, as only the headings of the file do (### is for within)'],
  ['text\n##', 'a line in it begins with ##, as only the headings of the file do (### is for within)'],
  ['```\ncode', 'a block of code in it does not end'],
])('%j cannot stand under a heading', (text, problem) => {
  expect(sectionTextProblem(text)).toBe(problem)
})
