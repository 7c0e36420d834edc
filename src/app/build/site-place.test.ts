import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { placeRefusal, type SitePlace } from './site-place.ts'

const root = path.parse(process.cwd()).root
const at = (...parts: readonly string[]) => path.join(root, ...parts)

/** An empty folder beside the advisory folder. Nothing here touches a disk. */
function aPlace(difference: Partial<SitePlace>): SitePlace {
  return {
    site: at('srv', 'site'),
    folder: at('work', 'advisories-of-us'),
    home: at('home', 'ada'),
    entries: [],
    isSite: false,
    overwrite: false,
    ...difference,
  }
}

describe('a site may be written', () => {
  test.each<[string, Partial<SitePlace>]>([
    ['where nothing is', {}],
    ['below the advisory folder', { site: at('work', 'advisories-of-us', 'public') }],
    ['beside it, by a name that begins in the same way', { site: at('work', 'advisories-of-us-site') }],
    ['beside its advisories, by such a name', { site: at('work', 'advisories-of-us', 'advisories-site') }],
    ['below the home folder', { site: at('home', 'ada', 'public') }],
    ['beside the home folder', { site: at('home', 'adam') }],
    ['where one stands', { isSite: true, entries: ['index.html', 'check', 'CNAME', 'own-page.html'] }],
    ['where Git and its host have put their files', { entries: ['.git', 'CNAME', '.nojekyll'] }],
    ['on a disk that was just mounted', { entries: ['lost+found'] }],
    ['among other files, where somebody says so', { entries: ['index.html'], overwrite: true }],
  ])('%s', (_, difference) => {
    expect(placeRefusal(aPlace(difference))).toBeNull()
  })
})

describe('no site is written', () => {
  test.each<[string, Partial<SitePlace>, string]>([
    ['over the advisory folder', { site: at('work', 'advisories-of-us') }, 'over the folder itself'],
    ['over a folder above it', { site: at('work') }, 'over the folder itself'],
    ['among its advisories', { site: at('work', 'advisories-of-us', 'advisories') }, 'among the advisory files'],
    [
      'below its advisories',
      { site: at('work', 'advisories-of-us', 'advisories', 'SA1900-01') },
      'among the advisory files',
    ],
    ['into the memory of builds', { site: at('work', 'advisories-of-us', '.tocsin', 'x') }, 'not for files of yours'],
    ['into what Git keeps', { site: at('work', 'advisories-of-us', '.git') }, 'not for files of yours'],
    ['over all there is', { site: root, folder: at('x') }, 'over the folder itself'],
    ['over the home folder', { site: at('home', 'ada') }, 'holds everything else'],
    ['over a folder of homes', { site: at('home') }, 'holds everything else'],
    ['among the files of others', { entries: ['photo.jpg'] }, 'holds other files (photo.jpg)'],
    ['among very many', { entries: ['a', '.b', 'c', 'd', 'e'] }, 'holds other files (a, .b, c …)'],
    ['beside another site', { entries: ['index.html', '.git'] }, '(index.html)'],
  ])('%s', (_, difference, words) => {
    const refusal = placeRefusal(aPlace(difference))
    expect(refusal?.message).toContain(words)
    expect(refusal?.remedy).toContain('--out DIR')
  })

  test.each<[string, Partial<SitePlace>]>([
    ['the advisory folder', { site: at('work', 'advisories-of-us') }],
    ['its advisories', { site: at('work', 'advisories-of-us', 'advisories') }],
    ['the home folder', { site: at('home', 'ada') }],
    ['all there is', { site: root }],
  ])('over %s, whoever says so', (_, difference) => {
    expect(placeRefusal(aPlace({ ...difference, entries: ['x'], isSite: true, overwrite: true }))).not.toBeNull()
  })
})
