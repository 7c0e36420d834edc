import fc from 'fast-check'
import type { Prose } from '../../src/domain/advisory/advisory.ts'
import { anyLine, anyText } from './text.ts'

// Closed fences, in which a line may look like a heading without being one, and Markdown around them.
const BLOCKS = [
  '```\n## Details\n```',
  '~~~~ sh\n## not a heading\n~~~\n~~~~',
  '### A heading of the third level',
  '- one\n- two\n\n  ```\n  ## in a list\n  ```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'Text\n---\n\n---\n\nText',
  '> ## quoted',
  '    ## indented code',
  '#hashtag',
  '##no heading',
] as const

/**
 * Markdown that can stand under a heading of an advisory file: it begins no section of its own and leaves no code fence
 * open at the left margin.
 */
function anySectionText(): fc.Arbitrary<string> {
  const block = fc.oneof(
    { weight: 2, arbitrary: anyText().filter((text) => !/^ {0,3}(?:##(?:\s|$)|`{3}|~{3})/m.test(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...BLOCKS) },
    { weight: 1, arbitrary: anyLine().map((text) => `### ${text}`) },
  )
  return fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'))
}

export function anyProse(): fc.Arbitrary<Prose> {
  const section = fc.option(anySectionText(), { freq: 2 })
  return fc.record({
    summary: section,
    whatToDo: section,
    recognise: section,
    requiredConfiguration: section,
    signsOfAttack: section,
    details: section,
    faq: section,
  })
}
