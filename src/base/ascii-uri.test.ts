import { expect, test } from 'vitest'
import { asciiUri } from './ascii-uri.ts'

test.each([
  ['https://example.com/a?b=%C3%A9&c=(d)#e', 'https://example.com/a?b=%C3%A9&c=(d)#e'],
  ['https://example.com/é/日本', 'https://example.com/%C3%A9/%E6%97%A5%E6%9C%AC'],
  ['mailto:prüf𝔘ng@example.com', 'mailto:pr%C3%BCf%F0%9D%94%98ng@example.com'],
])('%s', (address, uri) => {
  expect(asciiUri(address)).toBe(uri)
})
