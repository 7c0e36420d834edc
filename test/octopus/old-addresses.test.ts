import { expect, test } from 'vitest'
import { fileOfSite, publishedAdvisories } from './published.ts'

const recorded = publishedAdvisories().flatMap(({ latest: { advisory } }) =>
  advisory.aliases.map((alias) => [alias, advisory.id] as const),
)

test('most advisories had another address before', () => {
  expect(recorded.length).toBeGreaterThan(60)
})

test.each(recorded)('%s leads on to %s', (alias, id) => {
  const path = decodeURIComponent(new URL(alias).pathname)
  const page = fileOfSite(path.endsWith('.html') ? path.slice(1) : `${path.slice(1).replace(/\/?$/, '/')}index.html`)
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/advisories/${id}/"/>`)
  expect(page).toContain(`<link rel="canonical" href="https://octopus-advisories.example/advisories/${id}/"/>`)
})

test.each([
  ['a wrong year', 'post/2024/sa2025-03/index.html', 'SA2025-03'],
  [
    'a page number of an older site',
    'adv/2021-12---Octopus-Deploy-TeamCity-Plugin-log4j2-dependency.2306410241.html',
    'SA2021-12',
  ],
])('%s leads on, too', (_, file, id) => {
  expect(fileOfSite(file)).toContain(`/advisories/${id}/`)
})
