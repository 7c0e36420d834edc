import { fill } from '../../base/fill.ts'
import { type CheckWords, checkInventory, type InventoryLine, parseInventory } from '../../check/index.ts'
import { element, required } from '../dom/element.ts'
import { CheckData } from './check-data.ts'
import { askedBy, linkOf } from './link.ts'
import { answerView, foldReasons, listView, type ResultSetting, SHOWS_REST } from './result-view.ts'
import { type AnsweredLine, csvOf, tabTextOf } from './table-text.ts'
import { counted } from './words.ts'

/** A list of a hundred thousand lines has five; more is something else. */
const MAX_LIST_BYTES = 20 * 1024 * 1024
/** Between so many lines the page may answer to its reader. */
const LINES_AT_ONCE = 500

/** Answers on the page `/check/`: all that is typed stays in it. */
function startCheckPage(): void {
  const asking = required('[data-check]', HTMLElement)
  const words: CheckWords = JSON.parse(required('#check-words', HTMLTemplateElement).content.textContent ?? '')
  const site = (asking.dataset.site ?? '').replace(/\/$/, '')
  const product = required('#check-product', HTMLSelectElement)
  const setting: ResultSetting = {
    words,
    href: (path) => `${site}${path}`,
    nameOf: (id) => {
      const option = [...product.options].find(({ value }) => value === id)
      // What an option says of a service besides its name belongs to the question.
      return option?.dataset.service ?? option?.text ?? id
    },
  }
  const data = new CheckData(new URL(asking.dataset.check ?? '', location.href), words.reasons)
  const results = new Results(setting)

  const one = required('#check-one', HTMLFormElement)
  const version = required('#check-version', HTMLInputElement)
  one.addEventListener('submit', (event) => {
    event.preventDefault()
    const link = linkOf({ product: product.value, version: version.value.trim() })
    // The same question once more changes no address, and so would not be answered.
    if (location.hash === link) void askByLink()
    else location.hash = link
  })

  async function askByLink(): Promise<void> {
    const asked = askedBy(location.hash)
    if (asked === null) return
    // A link may use another of the product's names; the answer says the one that it has here.
    const option = [...product.options].find(({ value }) => value === asked.product)
    if (option !== undefined) option.selected = true
    version.value = asked.version
    // A page of the product leads here: only the version is missing.
    if (option !== undefined && option.dataset.service === undefined && asked.version === '') return version.focus()
    await answer([{ line: 1, ...asked, problem: null }])
  }

  const list = required('#check-list', HTMLFormElement)
  const pasted = required('#check-lines', HTMLTextAreaElement)
  const file = required('#check-file', HTMLInputElement)
  list.addEventListener('submit', (event) => {
    event.preventDefault()
    void answerList(pasted.value)
  })
  file.addEventListener('change', () => void takeFile(file.files?.[0]))
  const several = required('#check-several', HTMLDetailsElement)
  // Anywhere on the page: whoever misses the field would leave the page for the file.
  addEventListener('dragover', (event) => {
    event.preventDefault()
    several.open = true
    several.classList.add('over')
  })
  addEventListener('dragleave', () => several.classList.remove('over'))
  addEventListener('drop', (event) => {
    event.preventDefault()
    several.classList.remove('over')
    void takeFile(event.dataTransfer?.files[0])
  })

  async function takeFile(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return
    if (chosen.size > MAX_LIST_BYTES) return results.problem(words.tooLarge)
    const text = textOf(await chosen.arrayBuffer())
    if (text === null) return results.problem(words.notText)
    pasted.value = text
    await answerList(text)
  }

  async function answerList(text: string): Promise<void> {
    if (text.trim() === '') return results.problem(words.nothingAsked)
    const inventory = parseInventory(text, words.reasons.inventory)
    if (inventory.ok) return answer(inventory.value)
    const [problem] = inventory.error
    if (problem === undefined) return
    const where = problem.line === null ? '' : `${fill(words.atLine, { line: String(problem.line) })} `
    results.problem(`${where}${problem.message} ${problem.expected}`)
  }

  /** Which question is answered: a later one overtakes those before it. */
  let turn = 0

  async function answer(lines: readonly InventoryLine[]): Promise<void> {
    turn += 1
    const mine = turn
    results.wait()
    try {
      const products = await data.open(lines.map((line) => line.product))
      const answered: AnsweredLine[] = []
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        const some = lines.slice(from, from + LINES_AT_ONCE)
        const answers = checkInventory(some, (name) => products.get(name) ?? null, undefined, words.reasons)
        for (const [index, one] of answers.entries()) {
          answered.push({ line: some[index]?.line ?? 0, answer: one })
        }
        await nextTask()
        if (mine !== turn) return
      }
      results.show(answered)
    } catch {
      if (mine === turn) results.problem(words.cannotLoad)
    }
  }

  addEventListener('hashchange', () => void askByLink())
  void askByLink()
}

/** The place where answers stand, and what can be done with them. */
class Results {
  readonly #setting: ResultSetting
  readonly #place = required('#check-results', HTMLElement)
  readonly #status = required('#check-status', HTMLElement)
  readonly #tools = required('#check-tools', HTMLElement)
  readonly #said = required('#check-said', HTMLElement)
  readonly #section = required('#check-answer', HTMLElement)
  #shown: readonly AnsweredLine[] = []

  constructor(setting: ResultSetting) {
    this.#setting = setting
    required('#check-copy', HTMLButtonElement).addEventListener('click', () => void this.#copy())
    required('#check-save', HTMLButtonElement).addEventListener('click', () => this.#save())
    required('#check-print', HTMLButtonElement).addEventListener('click', () => print())
    foldReasons(this.#place)
    // Paper has no button: what is printed is the whole list.
    addEventListener('beforeprint', () => {
      this.#place.querySelector<HTMLButtonElement>(`[${SHOWS_REST}]`)?.click()
      for (const reason of this.#place.querySelectorAll('details')) reason.open = true
    })
  }

  wait(): void {
    this.#section.hidden = false
    this.#status.className = 'muted'
    this.#status.textContent = this.#setting.words.loading
  }

  problem(sentence: string): void {
    this.#clear()
    this.#section.hidden = false
    this.#status.className = 'problem'
    this.#status.textContent = sentence
  }

  show(lines: readonly AnsweredLine[]): void {
    this.#clear()
    this.#shown = lines
    const [only] = lines
    // One answer says it in large letters; this line then is for those who listen.
    this.#section.classList.toggle('single', lines.length === 1)
    this.#status.className = lines.length === 1 ? 'sr' : ''
    this.#status.textContent = summaryOf(lines, this.#setting.words)
    this.#tools.hidden = false
    this.#place.append(
      ...(lines.length === 1 && only !== undefined
        ? // What to do comes first, then what can be done with the answer.
          [answerView(only.answer, this.#setting, this.#tools)]
        : [this.#tools, listView(lines, this.#setting)]),
    )
    this.#bringIntoView()
  }

  /** On a telephone the answer would begin below the screen, as if nothing had happened. */
  #bringIntoView(): void {
    if (this.#place.getBoundingClientRect().top > innerHeight / 2) this.#section.scrollIntoView()
  }

  #clear(): void {
    this.#place.replaceChildren()
    this.#said.textContent = ''
    this.#tools.hidden = true
  }

  async #copy(): Promise<void> {
    const { words } = this.#setting
    try {
      await navigator.clipboard.writeText(tabTextOf(this.#shown))
      this.#say(words.copied)
    } catch {
      this.#say(words.cannotCopy)
    }
  }

  #say(sentence: string): void {
    this.#said.textContent = sentence
  }

  #save(): void {
    const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(this.#shown)], { type: 'text/csv;charset=utf-8' }))
    element('a', { href: url, download: 'check.csv' }).click()
    // The browser has taken hold of it by the next task.
    setTimeout(() => URL.revokeObjectURL(url), 0)
  }
}

/** How many lines are affected, unknown and not affected; of one version its verdict. */
function summaryOf(lines: readonly AnsweredLine[], words: CheckWords): string {
  const [first] = lines
  if (lines.length === 1 && first !== undefined) {
    const { product, version, verdict } = first.answer
    return `${[product, version].filter((part) => part !== '').join(' ')}: ${words.verdict[verdict]}`
  }
  const of = (verdict: keyof CheckWords['verdict']) => {
    const found = lines.filter(({ answer }) => answer.verdict === verdict).length
    return `${new Intl.NumberFormat(words.lang).format(found)} ${words.verdict[verdict]}`
  }
  const parts = [of('affected'), of('unknown'), of('not_affected')].join(', ')
  return `${counted(words.lines, words.lang, lines.length)}: ${parts}`
}

/** Null where it is no UTF-8. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

startCheckPage()
