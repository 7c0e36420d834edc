import fc from 'fast-check'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { searchable } from '../../domain/publication/list-filter.ts'
import { rowText } from './row-text.ts'

test('cells are told apart, and attributes are no text', () => {
  const text = rowText('<tr class="gone"><td>High 8.7</td><th><a href="/advisories/SA2024-01/">SA2024-01</a></th></tr>')
  expect(text.trim().split(/\s+/)).toEqual(['high', '8.7', 'sa2024-01'])
})

test('whatever a title holds is found as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(rowText(renderToString(h('td', null, title)))).toContain(searchable(title))
    }),
  )
})
