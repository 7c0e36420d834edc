import { expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { allPublished, pagesOf, richAdvisory, siteContext, wholeSite } from './fixtures.ts'

function byPath(files: ReturnType<typeof wholeSite>): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, body }) => [path, String(body)]))
}

test('the same input gives the same bytes, whatever its order', () => {
  const once = byPath(wholeSite())
  expect(byPath(wholeSite())).toEqual(once)
  expect(byPath(wholeSite({}, allPublished().toReversed()))).toEqual(once)
})

test('no two files claim the same place', () => {
  // Pictures are named after their bytes, so two advisories with the same one mean the same file.
  const paths = wholeSite().flatMap(({ path }) => (path.includes('/images/') ? [] : [path.toLowerCase()]))
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})

test('the pages of an advisory depend neither on the others nor on the time of the build', () => {
  const alone = pagesOf(richAdvisory(), siteContext({}, [richAdvisory()]))
  const among = pagesOf(richAdvisory(), siteContext({}, allPublished()))
  // Only a link to a related advisory may differ, which is asked for by `isPublished`.
  const asked: string[] = []
  pagesOf(richAdvisory(), {
    ...siteContext(),
    isPublished: (id) => {
      asked.push(id)
      return true
    },
  })
  expect([...new Set(asked)].sort()).toEqual(['SA2021-03', 'SA2026-13'])
  expect(alone.map(({ path }) => path)).toEqual(among.map(({ path }) => path))
})

test('a later build changes the front page alone, and only its count of days', () => {
  const now = byPath(wholeSite())
  const later = byPath(wholeSite({}, allPublished(), { asOf: '2027-03-01T00:00:00Z' as Instant }))
  expect(Object.keys(now).filter((path) => now[path] !== later[path])).toEqual(['index.html'])
})

test('style sheet, icon and scripts are named after their bytes', () => {
  const assets = wholeSite().filter(({ path }) => path.startsWith('assets/') && !path.includes('images/'))
  expect(assets.map(({ path, stage }) => [path.replace(/[0-9a-f]{8}/, '#'), stage])).toEqual([
    ['assets/site-#.css', 'asset'],
    ['assets/icon-#.svg', 'asset'],
    ['assets/check-#.js', 'asset'],
    ['assets/feeds-#.js', 'asset'],
    ['assets/index-#.js', 'asset'],
    ['assets/times-#.js', 'asset'],
  ])
})
