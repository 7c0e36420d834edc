import { ADVISORY } from './advisory.ts'
import { BASE } from './base.ts'
import { CHECK } from './check.ts'
import { COMPARISON } from './comparison.ts'
import { FEEDS } from './feeds.ts'
import { FILTER } from './filter.ts'
import { FRAME } from './frame.ts'
import { FRONT } from './front.ts'
import { GRID } from './grid.ts'
import { LISTS } from './lists.ts'
import { PAGES } from './pages.ts'
import { PRINT } from './print.ts'
import { RELEASES } from './releases.ts'
import { RELIEF } from './relief.ts'
import { RULING } from './ruling.ts'
import { TABLES } from './tables.ts'
import { TOKENS } from './tokens.ts'
import { WORDS } from './words.ts'

/**
 * The style sheet. Text in modules and not a file, so that the site stays a pure function: nothing is read when it is
 * rendered. Later parts win over earlier ones.
 */
export const STYLES = [
  TOKENS,
  BASE,
  WORDS,
  FRAME,
  TABLES,
  FRONT,
  LISTS,
  ADVISORY,
  COMPARISON,
  RELIEF,
  CHECK,
  FILTER,
  FEEDS,
  PAGES,
  RELEASES,
  GRID,
  RULING,
  PRINT,
].join('\n')
