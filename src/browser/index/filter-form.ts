import { fill } from '../../base/fill.ts'
import { askedOf, type ListFilter, parseFilter } from '../../domain/publication/list-filter.ts'
import { element, required } from '../dom/element.ts'

/** The fields of the filter. Their names and values are those of an address, so both are read in one way. */
export class FilterForm {
  readonly place = required('#filter', HTMLElement)
  readonly #text = required('#filter-text', HTMLInputElement)
  readonly #more = required('#filter-more', HTMLButtonElement)
  readonly #choices = required('#filter-choices', HTMLElement)
  readonly #moreWord = this.#more.textContent
  readonly #moreChosen: string

  /** @param moreChosen what the button says that opens the choices where there is no room for them: `{n}` are made. */
  constructor(moreChosen: string) {
    this.#moreChosen = moreChosen
    this.#more.addEventListener('click', () => {
      const open = this.#more.getAttribute('aria-expanded') !== 'true'
      this.#more.setAttribute('aria-expanded', String(open))
      this.#choices.classList.toggle('open', open)
    })
  }

  read(): ListFilter {
    const choices = [...this.#selects()].map(({ name, value }) => [name, value] as const)
    const severity = [...this.#severities()].filter(({ checked }) => checked).map(({ value }) => value)
    const query = [...choices, ['severity', severity.join(',')] as const, ['text', this.#text.value] as const]
      .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
      .join('&')
    const filter = parseFilter(`#${query}`)
    if (filter === null) throw new Error('The fields have names.')
    return filter
  }

  write(filter: ListFilter): void {
    for (const select of this.#selects()) {
      const value = String(filter[select.name as keyof ListFilter] ?? '')
      // What a link asks for and the list does not have is shown as it was asked, and finds nothing.
      if (![...select.options].some((option) => option.value === value)) {
        select.add(element('option', { value, 'data-unknown': '' }, value))
      }
      select.value = value
    }
    for (const box of this.#severities()) {
      box.checked = filter.severities.some((severity) => severity === box.value)
    }
    this.#text.value = filter.text
    this.mark(filter)
  }

  /** Says how many choices are made, where they have no room to be seen. */
  mark(filter: ListFilter): void {
    const choices = askedOf({ ...filter, text: '' })
    this.#more.textContent = choices === 0 ? this.#moreWord : fill(this.#moreChosen, { n: String(choices) })
  }

  focus(): void {
    this.#text.focus()
  }

  /** What a product is called here; null where it is none of those that can be chosen. */
  productName(id: string): string | null {
    const select = required('#filter-product', HTMLSelectElement)
    return [...select.options].find(({ value, dataset }) => value === id && dataset.unknown === undefined)?.text ?? null
  }

  #selects(): Iterable<HTMLSelectElement> {
    return this.#choices.querySelectorAll('select')
  }

  #severities(): Iterable<HTMLInputElement> {
    return this.#choices.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
  }
}
