import { expect, test } from 'vitest'
import { siteLanguage } from './site-language.ts'

test.each(['en', 'en-GB', 'de', 'DE-at'])('%s has fixed words', (lang) => {
  expect(siteLanguage({ lang })).toEqual([])
})

test.each(['fr', 'gsw', '__proto__'])('%s has none, and is told which have', (lang) => {
  expect(siteLanguage({ lang })).toEqual([
    {
      code: 'site-language-unknown',
      weight: 'warning',
      path: ['lang'],
      message: `The fixed words of the site do not exist in "${lang}": they are English there, beside your own texts.`,
      fix: 'Add the language as docs/languages.md tells, or leave it so. There are: en, de.',
    },
  ])
})
