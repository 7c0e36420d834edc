import { en } from './en.ts'
import type { Messages } from './messages.ts'

export type { Messages } from './messages.ts'

const TABLES: Readonly<Record<string, Messages>> = { en }

/** The fixed words in a language, or in English where there is no table for it; `lang` of the table says which. */
export function messagesFor(lang: string): Messages {
  const primary = lang.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(TABLES, primary) ? (TABLES[primary] ?? en) : en
}
