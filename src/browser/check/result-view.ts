import { fill } from '../../base/fill.ts'
import { shortMoment } from '../../base/instant.ts'
import type { AdvisoryAnswer, Answer, CheckWords } from '../../check/index.ts'
import { element } from '../dom/element.ts'
import { linkOf } from './link.ts'
import type { AnsweredLine } from './table-text.ts'
import { counted } from './words.ts'

export interface ResultSetting {
  readonly words: CheckWords
  /** The address of an advisory's page. */
  readonly advisoryHref: (id: string) => string
  /** What people call a product; its id where nobody knows. */
  readonly nameOf: (product: string) => string
}

/** One version: the verdict and what to do first, then why. */
export function answerView(answer: Answer, setting: ResultSetting): HTMLElement {
  const { words } = setting
  const { upgrade, upgradeReason } = answer
  return element(
    'article',
    { class: `answer ${answer.verdict}` },
    element(
      'h3',
      {},
      element('span', { class: 'verdict' }, words.verdict[answer.verdict]),
      ' ',
      ...askedOf(answer, setting),
    ),
    upgrade === null ? null : element('p', { class: 'move' }, ...moveWords(upgrade, words)),
    upgrade === null || upgrade.unknown.length === 0
      ? null
      : element('p', { class: 'muted' }, fill(words.unclearThere, { ids: upgrade.unknown.join(', ') })),
    element('p', {}, answer.reason),
    upgradeReason === null || answer.verdict === 'not_affected'
      ? null
      : element('p', { class: 'muted' }, upgradeReason),
    answer.knownRelease === false ? element('p', { class: 'muted' }, words.notListed) : null,
    answer.advisories.length === 0 ? null : advisoryTable(answer, setting),
  )
}

function askedOf({ product, version }: Answer, { nameOf }: ResultSetting): readonly (Node | string)[] {
  const name = nameOf(product)
  return version === '' ? [name] : [`${name} `, element('span', { class: 'v' }, version)]
}

function moveWords(
  { version, branch, sameBranch }: NonNullable<Answer['upgrade']>,
  words: CheckWords,
): (Node | string)[] {
  const sentence = sameBranch || branch === null ? words.moveTo : words.moveToBranch
  const [before = '', after = ''] = fill(sentence, { branch: branch ?? '' }).split('{version}')
  return [before, element('strong', { class: 'v' }, version), after, element('span', { class: 'sub' }, words.moveMeans)]
}

function advisoryTable({ advisories }: Answer, setting: ResultSetting): HTMLElement {
  const { column } = setting.words
  return element(
    'table',
    { class: 'answers cards' },
    headOf([column.severity, column.advisory, column.verdict, column.whatToDo, column.exploitation]),
    element('tbody', {}, ...advisories.map((advisory) => advisoryRow(advisory, setting))),
  )
}

function advisoryRow(advisory: AdvisoryAnswer, { words, advisoryHref }: ResultSetting): HTMLElement {
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
      element('a', { href: advisoryHref(id) }, element('span', { class: 'v' }, id), ` ${title}`),
      element('span', { class: 'sub' }, reason),
    ),
    element('td', { class: verdict, 'data-label': words.column.verdict }, words.verdict[verdict]),
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
      { 'data-label': words.column.exploitation },
      exploitation.kind === 'exploited'
        ? element('strong', { class: 'hot' }, words.exploitation[exploitation.kind])
        : words.exploitation[exploitation.kind],
    ),
  )
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

function lineRow({ line, answer }: AnsweredLine, { words, advisoryHref }: ResultSetting): HTMLElement {
  const { product, version, verdict, advisories, upgrade, reason } = answer
  const shown = advisories.slice(0, IDS_IN_A_ROW)
  const more = advisories.length - shown.length
  const ids = shown.flatMap(({ id }, index) => [
    index === 0 ? '' : ', ',
    element('a', { href: advisoryHref(id), class: 'v' }, id),
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
      upgrade === null ? '' : element('span', { class: 'v' }, upgrade.version),
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
