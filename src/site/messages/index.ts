import { type SiteLanguage, siteLanguageOf } from '../../domain/catalogue/site-languages.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'

export type { Messages, MomentMessages } from './messages.ts'

const TABLES: Readonly<Record<SiteLanguage, Messages>> = { en, de }

/** The fixed words in a language, or in English where there is no table for it; `lang` of the table says which. */
export function messagesFor(lang: string): Messages {
  return TABLES[siteLanguageOf(lang) ?? 'en']
}
