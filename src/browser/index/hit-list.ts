import type { CountedWords } from '../../base/fill.ts'
import { counted } from '../check/words.ts'
import { element, required } from '../dom/element.ts'
import type { ListedRow } from './listed-row.ts'

/** So many rows can be read; more are shown when asked for. */
const AT_ONCE = 200

/** The table, which shows what was found, by year, in place of what the page came with. */
export class HitList {
  readonly table = required('table.list', HTMLTableElement)
  readonly #section = required('#list', HTMLElement)
  readonly #noHits = required('#no-hits', HTMLElement)
  readonly #more = required('#more-hits', HTMLButtonElement)
  /** As the page came. */
  readonly bodies: readonly HTMLTableSectionElement[] = [...this.table.tBodies]
  readonly #words: { readonly lang: string; readonly count: CountedWords; readonly showMore: CountedWords }
  #hits: readonly ListedRow[] = []
  #shown = 0

  constructor(words: { readonly lang: string; readonly count: CountedWords; readonly showMore: CountedWords }) {
    this.#words = words
    this.#more.addEventListener('click', () => {
      const first = this.#shown
      this.#fill(first + AT_ONCE)
      // The button may be gone; what it brought goes on here.
      this.table.querySelectorAll<HTMLElement>('tr:not(.year) th a')[first]?.focus()
    })
  }

  wait(isWaiting: boolean): void {
    this.#section.toggleAttribute('aria-busy', isWaiting)
    if (isWaiting) this.#section.classList.add('chosen')
  }

  show(hits: readonly ListedRow[]): void {
    this.#hits = hits
    this.#section.classList.add('chosen')
    this.#fill(AT_ONCE)
  }

  restore(): void {
    this.#section.classList.remove('chosen')
    this.#put(this.bodies)
    this.#more.hidden = true
    this.#noHits.hidden = true
  }

  #fill(upTo: number): void {
    const shown = this.#hits.slice(0, upTo)
    this.#shown = shown.length
    this.#put([...Map.groupBy(shown, ({ year }) => year)].map(([year, rows]) => this.#yearBody(year, rows)))
    const rest = this.#hits.length - shown.length
    this.#more.hidden = rest === 0
    this.#more.textContent = counted(this.#words.showMore, this.#words.lang, Math.min(rest, AT_ONCE))
    this.#noHits.hidden = shown.length > 0
  }

  #put(bodies: readonly HTMLTableSectionElement[]): void {
    for (const body of [...this.table.tBodies]) body.remove()
    this.table.append(...bodies)
    this.table.hidden = bodies.length === 0
  }

  #yearBody(year: string, rows: readonly ListedRow[]): HTMLTableSectionElement {
    const hits = this.#hits.filter((hit) => hit.year === year).length
    const columns = String(this.table.tHead?.rows[0]?.cells.length ?? 1)
    const count = element('span', {}, counted(this.#words.count, this.#words.lang, hits))
    const head = element('th', { scope: 'rowgroup', colspan: columns }, `${year} `, count)
    return element('tbody', { id: `y${year}` }, element('tr', { class: 'year' }, head), ...rows.map(({ row }) => row()))
  }
}
