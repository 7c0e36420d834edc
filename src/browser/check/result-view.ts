import { fill } from '../../base/fill.ts'
import { shortMoment } from '../../base/instant.ts'
import { unbrokenParts } from '../../base/unbroken.ts'
import { type AdvisoryAnswer, type Answer, afterHeadline, type CheckWords, type SafeMove } from '../../check/index.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, type PublicPath, releasePath } from '../../domain/publication/addresses.ts'
import { element } from '../dom/element.ts'
import { linkOf } from './link.ts'
import type { AnsweredLine } from './table-text.ts'
import { counted } from './words.ts'

export interface ResultSetting {
  readonly words: CheckWords
  /** A page of the site as a link says it. */
  readonly href: (path: PublicPath) => string
  /** What people call a product; its id where nobody knows. */
  readonly nameOf: (product: string) => string
}

/** Where there is little room, what an answer rests on is folded away. */
const NARROW = matchMedia('(max-width: 46rem)')

/** One version: the verdict and what to do first, then what can be done with the answer, then why. */
export function answerView(answer: Answer, setting: ResultSetting, tools: HTMLElement): HTMLElement {
  const { words } = setting
  const { verdict, headline, upgrade, upgradeReason, advisories, knownRelease } = answer
  const more = afterHeadline(answer)
  const groups = (['affected', 'unknown'] as const).flatMap((group) => {
    const rows = advisories.filter((advisory) => advisory.verdict === group)
    return rows.length === 0 ? [] : [element('h4', {}, words.group[group]), advisoryTable(rows, group, setting)]
  })
  return element(
    'article',
    { class: 'answered' },
    element(
      'div',
      { class: `answer ruling ${verdict}` },
      element(
        'h3',
        {},
        element('span', { class: 'verdict' }, words.verdict[verdict]),
        ' ',
        element('span', { class: 'asked' }, ...askedOf(answer, setting)),
        ' ',
        element('span', { class: 'lead' }, headline),
      ),
      ...(upgrade === null
        ? []
        : [
            element('p', { class: 'move' }, ...moveWords(answer.product, upgrade, setting)),
            element('p', { class: 'sub' }, ...unbroken(upgrade.reason)),
          ]),
      more === '' ? null : element('p', {}, ...unbroken(more)),
      upgradeReason === null ? null : element('p', {}, upgradeReason),
      knownRelease === false ? element('p', { class: 'muted' }, words.notListed) : null,
    ),
    tools,
    ...groups,
  )
}

/** A sentence in which ids and days stay on one line. */
function unbroken(text: string): readonly (Node | string)[] {
  return unbrokenParts(text).map((part, index) => (index % 2 === 0 ? part : element('span', { class: 'd' }, part)))
}

function askedOf({ product, version }: Answer, { nameOf }: ResultSetting): readonly (Node | string)[] {
  const name = nameOf(product)
  return version === '' ? [name] : [`${name} `, element('span', { class: 'v' }, version)]
}

function moveWords(
  product: string,
  { version, branch, sameBranch }: SafeMove,
  setting: ResultSetting,
): (Node | string)[] {
  const { words } = setting
  const sentence = sameBranch || branch === null ? words.moveTo : words.moveToBranch
  const [before = '', after = ''] = fill(sentence, { branch: branch ?? '' }).split('{version}')
  return [before, releaseLink(product, version, setting), after]
}

/** Where one is sent is a release of the catalogue, and each has a page. */
function releaseLink(product: string, version: SafeMove['version'], { href }: ResultSetting): HTMLElement {
  return element('a', { href: href(releasePath(product as ProductId, version)), class: 'v' }, version)
}

function advisoryTable(
  advisories: readonly AdvisoryAnswer[],
  group: AdvisoryAnswer['verdict'],
  setting: ResultSetting,
): HTMLElement {
  const { column } = setting.words
  return element(
    'table',
    { class: `answers cards ${group}` },
    element('caption', {}, setting.words.group[group]),
    headOf([column.severity, column.advisory, column.whatToDo, column.exploitation]),
    element('tbody', {}, ...advisories.map((advisory) => advisoryRow(advisory, setting))),
  )
}

function advisoryRow(advisory: AdvisoryAnswer, { words, href }: ResultSetting): HTMLElement {
  const { id, title, severity, verdict, reason, fixedIn, action, mitigations, notes, exploitation, nextUpdate } =
    advisory
  const level =
    severity === null
      ? element('span', { class: 'unstated' }, words.severity.notStated)
      : element('span', { class: `sev ${severity}` }, words.severity[severity])
  // Of what is not known to affect the version nobody has said that there is nothing to do, or no fix to go to.
  const isSaid = action !== null && (verdict === 'affected' || fixedIn.length > 0)
  const todo = [
    isSaid ? words.action[action] : words.readAdvisory,
    ...(fixedIn.length === 0 ? [] : [fill(words.fixedIn, { versions: fixedIn.join(', ') })]),
  ].join('; ')
  return element(
    'tr',
    {},
    element('td', {}, level),
    element(
      'th',
      { scope: 'row' },
      element('a', { href: href(advisoryPath(id)) }, element('span', { class: 'v' }, id), ` ${title}`),
      ...(advisory.invented ? [' ', element('span', { class: 'tag' }, words.invented)] : []),
      element(
        'details',
        { class: 'why', open: NARROW.matches ? null : '' },
        element('summary', {}, words.why),
        element('span', { class: 'sub' }, reason),
      ),
    ),
    element(
      'td',
      { 'data-label': words.column.whatToDo },
      todo,
      ...[...mitigations, ...notes].map((note) => element('span', { class: 'sub' }, note)),
      nextUpdate === null
        ? null
        : element('span', { class: 'sub' }, fill(words.nextUpdate, { instant: shortMoment(nextUpdate) })),
    ),
    element(
      'td',
      { 'data-label': words.column.exploitation, ...emptyIf(exploitation.kind === 'not_stated') },
      exploitation.kind === 'exploited'
        ? element('strong', { class: 'hot' }, words.exploitation[exploitation.kind])
        : words.exploitation[exploitation.kind],
    ),
  )
}

/** Folds reasons where there is little room, and shows them where there is more: whoever turns a telephone has both. */
export function foldReasons(place: HTMLElement): void {
  NARROW.addEventListener('change', ({ matches }) => {
    for (const reason of place.querySelectorAll<HTMLDetailsElement>('.why')) reason.open = !matches
  })
}

/** More rows than this come when somebody asks for them: a browser lays out ten thousand for seconds. */
const ROWS_AT_FIRST = 200
const IDS_IN_A_ROW = 4
/** Marks the button that brings the other rows. */
export const SHOWS_REST = 'data-shows-rest'

/** A list of versions, one row each, in its order. */
export function listView(lines: readonly AnsweredLine[], setting: ResultSetting): HTMLElement {
  const { words } = setting
  const { column } = words
  const body = element('tbody', {}, ...lines.slice(0, ROWS_AT_FIRST).map((line) => lineRow(line, setting)))
  const table = element(
    'table',
    { class: 'answers lines cards' },
    headOf([column.line, column.product, column.version, column.verdict, column.moveTo, column.advisories]),
    body,
  )
  const rest = lines.slice(ROWS_AT_FIRST)
  if (rest.length === 0) return table
  const more = element(
    'button',
    { type: 'button', class: 'quiet', [SHOWS_REST]: '' },
    counted(words.showAll, words.lang, lines.length),
  )
  more.addEventListener('click', ({ isTrusted }) => {
    more.remove()
    const first = lineRow(rest[0] as AnsweredLine, setting)
    first.tabIndex = -1
    body.append(first, ...rest.slice(1).map((line) => lineRow(line, setting)))
    // Who pressed it reads on from there; a page that is printed has nobody who did.
    if (isTrusted) first.focus()
  })
  return element('div', {}, table, more)
}

function lineRow({ line, answer }: AnsweredLine, setting: ResultSetting): HTMLElement {
  const { words, href } = setting
  const { product, version, verdict, advisories, upgrade, reason } = answer
  const shown = advisories.slice(0, IDS_IN_A_ROW)
  const more = advisories.length - shown.length
  const ids = shown.flatMap(({ id }, index) => [
    index === 0 ? '' : ', ',
    element('a', { href: href(advisoryPath(id)), class: 'v' }, id),
  ])
  return element(
    'tr',
    {},
    element('td', { class: 'number', 'data-label': words.column.line }, String(line)),
    element('th', { scope: 'row' }, product),
    element(
      'td',
      { 'data-label': words.column.version, ...emptyIf(version === '') },
      version === '' ? '' : element('a', { href: linkOf({ product, version }), class: 'v' }, version),
    ),
    element('td', { class: verdict, 'data-label': words.column.verdict }, words.verdict[verdict]),
    element(
      'td',
      { 'data-label': words.column.moveTo, ...emptyIf(upgrade === null) },
      upgrade === null ? '' : releaseLink(product, upgrade.version, setting),
    ),
    element(
      'td',
      { 'data-label': words.column.advisories },
      ...(advisories.length === 0 && verdict === 'unknown' ? [reason] : ids),
      more === 0 ? null : ` ${counted(words.more, words.lang, more)}`,
    ),
  )
}

/** On a narrow screen, where each cell is a line with its name, one that says nothing is left out. */
function emptyIf(isEmpty: boolean): { readonly class?: string } {
  return isEmpty ? { class: 'empty' } : {}
}

function headOf(columns: readonly string[]): HTMLElement {
  return element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column))))
}
