import type { ComponentChildren, VNode } from 'preact'
import { hrefOfPath, type PublicPath } from '../../domain/publication/addresses.ts'
import { EXPLOITATION_ANSWERS, FIX_ANSWERS, SEVERITY_ANSWERS } from '../../domain/publication/list-filter.ts'
import { ADVISORY_KINDS } from '../../domain/publication/public-record.ts'
import type { FollowedProduct } from '../feeds/feed.ts'
import { Severity } from '../parts/severity.tsx'
import type { View } from '../view.ts'

export interface FilterBarProps {
  readonly view: View
  /** Those that an advisory is about, by name. */
  readonly products: readonly FollowedProduct[]
  /** Newest first. */
  readonly years: readonly string[]
  /** Whether each year's rows are fetched, because not all are on the page. */
  readonly fetched: boolean
  /** Of all advisories. */
  readonly total: number
}

/** What a script filters the list by. The names of the fields are those in the address. No form: nothing is ever sent. */
export function FilterBar({ view, products, years, fetched, total }: FilterBarProps): VNode {
  const { messages } = view
  const words = messages.filter
  const scriptWords = { ...words.script, ownTime: messages.moment.own, topics: topicNames(view) }
  return (
    <search class="scripted" aria-label={words.title}>
      <div
        id="filter"
        class="filters"
        data-root={hrefOfPath('' as PublicPath, view.vendor.site.baseUrl)}
        data-total={total}
        data-years={fetched ? years.join(' ') : undefined}
      >
        <p class="find">
          <label for="filter-text">{words.text}</label>
          <input id="filter-text" name="text" type="search" autocomplete="off" spellcheck={false} />
        </p>
        <button type="button" class="quiet" id="filter-more" aria-expanded="false" aria-controls="filter-choices">
          {words.more}
        </button>
        <div id="filter-choices" class="choices">
          <Choice name="product" label={messages.check.product} any={words.any}>
            {products.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </Choice>
          <Choice name="kind" label={words.kind} any={words.any}>
            {ADVISORY_KINDS.map((kind) => (
              <option value={kind}>{messages.kinds[kind]}</option>
            ))}
          </Choice>
          <Choice name="exploitation" label={messages.index.exploitation} any={words.any}>
            {EXPLOITATION_ANSWERS.map((kind) => (
              <option value={kind}>{messages.exploitation.short[kind]}</option>
            ))}
          </Choice>
          <Choice name="fix" label={messages.advisory.facts.fix} any={words.any}>
            {FIX_ANSWERS.map((fix) => (
              <option value={fix}>{fix === 'all' ? words.fixForAll : messages.advisory.fix[fix]}</option>
            ))}
          </Choice>
          <Choice name="year" label={words.year} any={words.any}>
            {years.map((year) => (
              <option value={year}>{year}</option>
            ))}
          </Choice>
          <fieldset>
            <legend>{messages.index.severity}</legend>
            {SEVERITY_ANSWERS.map((answer) => (
              <label>
                <input type="checkbox" value={answer} />
                <Severity level={answer === 'not_stated' ? null : answer} messages={messages} />
              </label>
            ))}
          </fieldset>
        </div>
        <template id="filter-words">{JSON.stringify(scriptWords)}</template>
      </div>
    </search>
  )
}

function Choice(props: {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly children: ComponentChildren
}): VNode {
  const { name, label, any, children } = props
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {children}
      </select>
    </p>
  )
}

function topicNames({ messages }: View): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(messages.feeds.topics).map(([topic, { name }]) => [topic, name]))
}
