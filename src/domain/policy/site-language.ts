import { SITE_LANGUAGES, siteLanguageOf } from '../catalogue/site-languages.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-codes.ts'

/** A finding on `lang` of the vendor profile where the site has no fixed words in it. */
export function siteLanguage({ lang }: Pick<Vendor, 'lang'>): readonly Finding[] {
  if (siteLanguageOf(lang) !== null) return []
  const message = `The fixed words of the site do not exist in "${lang}": they are English there, beside your own texts.`
  const fix = `Add the language as docs/languages.md tells, or leave it so. There are: ${SITE_LANGUAGES.join(', ')}.`
  return [findingOf('site-language-unknown', ['lang'], message, fix)]
}
