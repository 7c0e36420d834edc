import { fill } from '../../base/fill.ts'
import { yearRowsPath } from '../../domain/publication/addresses.ts'
import {
  filterFor,
  type ListFilter,
  NO_FILTER,
  nearestFeed,
  parseFilter,
  printFilter,
} from '../../domain/publication/list-filter.ts'
import { required } from '../dom/element.ts'
import { readerHere, showOwnTimes } from '../times/show-own-times.ts'
import { showFeed } from './feed-line.ts'
import { FilterForm } from './filter-form.ts'
import type { FilterWords } from './filter-words.ts'
import { HitList } from './hit-list.ts'
import type { ListedRow } from './listed-row.ts'
import { PageRows } from './page-rows.ts'
import { YearRows } from './year-rows.ts'

/** Browsers refuse an address that changes a hundred times in half a minute: it changes when the typing pauses. */
const PAUSE_MS = 400

/** Filters the list of the front page. The filter stands in the address behind `#`, so it never leaves the browser. */
export function startFilter(): void {
  const words: FilterWords = JSON.parse(required('#filter-words', HTMLTemplateElement).content.textContent ?? '')
  const fields = new FilterForm(words.moreChosen)
  const list = new HitList(words)
  const status = required('#filter-status', HTMLElement)
  const untouched = status.textContent
  const { root = '', years, total = '0' } = fields.place.dataset
  const reader = readerHere()
  showOwnTimes(list.table, words.ownTime, reader)
  const source =
    years === undefined
      ? new PageRows(list.bodies)
      : new YearRows(
          years.split(' '),
          (year) => `${root}${yearRowsPath(year)}`,
          (row) => showOwnTimes(row, words.ownTime, reader),
        )
  const inWords = (n: number) => new Intl.NumberFormat(words.lang).format(n)

  /** Which filter is shown: a later one overtakes those before it. */
  let turn = 0

  function show(filter: ListFilter): void {
    turn += 1
    const mine = turn
    fields.mark(filter)
    const feed = nearestFeed(filter)
    const name = words.topics[feed.topic] ?? fields.productName(feed.topic)
    if (name === null) showFeed({ topic: 'all', exact: false }, words.topics.all ?? '', root, words)
    else showFeed(feed, name, root, words)
    if (printFilter(filter) === '') {
      list.wait(false)
      list.restore()
      say(untouched)
      return
    }
    const wanted = filterFor(filter)
    const find = (rows: readonly ListedRow[]) => {
      const hits = rows.filter((row) => wanted(row, row.year, row.text))
      list.wait(false)
      list.show(hits)
      say(fill(words.hits, { n: inWords(hits.length), total: inWords(Number(total)) }))
    }
    const rows = source.rows(filter.year)
    if (!(rows instanceof Promise)) {
      find(rows)
      return
    }
    list.wait(true)
    say(words.loading)
    rows.then(
      (loaded) => {
        if (mine === turn) find(loaded)
      },
      () => {
        if (mine !== turn) return
        list.wait(false)
        say(words.cannotLoad)
      },
    )
  }

  function say(sentence: string): void {
    status.textContent = sentence
  }

  let pause: ReturnType<typeof setTimeout> | undefined

  /** Keeps the filter in the address. What is typed is one step back, a choice is another. */
  function keep(filter: ListFilter, isTyped: boolean): void {
    clearTimeout(pause)
    const hash = printFilter(filter)
    // An anchor that was followed in between is where one was, and no filter.
    if (hash === location.hash) return
    const address = `${location.pathname}${location.search}${hash}`
    if (isTyped && history.state === 'typed') history.replaceState('typed', '', address)
    else history.pushState(isTyped ? 'typed' : null, '', address)
  }

  function begin(filter: ListFilter): void {
    fields.write(filter)
    show(filter)
  }

  function clear(): void {
    begin(NO_FILTER)
    keep(NO_FILTER, false)
    // The button that was pressed is gone.
    fields.focus()
  }

  const { place } = fields
  place.addEventListener('input', ({ target }) => {
    const filter = fields.read()
    show(filter)
    clearTimeout(pause)
    if (isText(target)) pause = setTimeout(() => keep(filter, true), PAUSE_MS)
    else keep(filter, false)
  })
  // Leaving the field, or Enter in it.
  place.addEventListener('change', ({ target }) => {
    if (isText(target)) keep(fields.read(), true)
  })
  required('#filter-reset', HTMLButtonElement).addEventListener('click', clear)
  required('#filter-show-all', HTMLButtonElement).addEventListener('click', clear)
  addEventListener('hashchange', () => {
    clearTimeout(pause)
    const filter = parseFilter(location.hash)
    if (filter !== null) begin(filter)
  })
  begin(parseFilter(location.hash) ?? NO_FILTER)
}

function isText(field: EventTarget | null): boolean {
  return field instanceof HTMLInputElement && field.type === 'search'
}
