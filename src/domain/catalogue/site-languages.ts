/** Languages in which the fixed words of the site exist, as BCP 47 primary subtags; the first is for all others. */
export const SITE_LANGUAGES = ['en', 'de'] as const

export type SiteLanguage = (typeof SITE_LANGUAGES)[number]

/** @param tag a BCP 47 tag, of which the primary subtag decides: `de-AT` is served in German. Null: there is none. */
export function siteLanguageOf(tag: string): SiteLanguage | null {
  const primary = tag.toLowerCase().split('-')[0]
  return SITE_LANGUAGES.find((language) => language === primary) ?? null
}
