import type { VNode } from 'preact'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { CHECK_INDEX_PATH, CHECK_PATH, INDEX_PATH, productPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { type AskableProduct, AskVersion } from '../parts/ask-version.tsx'
import type { View } from '../view.ts'

export interface CheckPageProps {
  readonly view: View
  /** The product that most readers ask about; it is chosen already. */
  readonly first: ProductId | null
  readonly products: readonly AskableProduct[]
}

/** Where a version or a whole list is answered in the browser; without scripts, the ways to the same answers. */
export function CheckPage({ view, first, products }: CheckPageProps): VNode {
  const { messages, vendor, href } = view
  const words = messages.check
  return (
    <Page
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      canonical={CHECK_PATH}
      script={vendor.assets.scripts.check}
      current="check"
    >
      <h1>{words.title}</h1>
      <div class="scripted" data-check={href(CHECK_INDEX_PATH)} data-site={href(INDEX_PATH)}>
        <p class="online">{words.intro}</p>
        <AskVersion view={view} first={first} products={products} ask={words.ask} />
        <details class="more" id="check-several">
          <summary>{words.list}</summary>
          <form id="check-list" class="asking list">
            <p id="check-list-text">{words.listText}</p>
            <p>
              <label for="check-lines">{words.lines}</label>
              <textarea
                id="check-lines"
                rows={6}
                class="v"
                spellcheck={false}
                aria-describedby="check-list-text"
                placeholder={exampleOf(products)}
              />
            </p>
            <p>
              <label for="check-file">{words.file}</label>
              <input id="check-file" type="file" accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson" />
            </p>
            <button type="submit">{words.askList}</button>
          </form>
        </details>
        <section class="results" id="check-answer" hidden aria-labelledby="results-title">
          <h2 id="results-title">{words.results}</h2>
          <p id="check-status" role="status" />
          <div class="tools" id="check-tools" hidden>
            <button type="button" class="quiet" id="check-copy">
              {words.copy}
            </button>
            <button type="button" class="quiet" id="check-save">
              {words.save}
            </button>
            <button type="button" class="quiet" id="check-print">
              {words.print}
            </button>
            <span class="muted" id="check-said" role="status" />
          </div>
          <div id="check-results" />
        </section>
        <template id="check-words">{JSON.stringify(words.script)}</template>
      </div>
      <section class="scriptless">
        <p>{words.withoutScript}</p>
        <ul>
          {products.map(({ id, name }) => (
            <li>
              <a href={href(productPath(id))}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="online">
        <h2>{words.commandLine}</h2>
        <pre class="command">
          <code>
            tocsin check {first ?? 'product'}@{messages.advisory.check.yourVersion} --from{' '}
            {view.url(INDEX_PATH).replace(/\/$/, '')}
          </code>
        </pre>
      </section>
    </Page>
  )
}

function exampleOf(products: readonly AskableProduct[]): string {
  const versioned = products.filter(({ deployment }) => deployment !== 'service').slice(0, 2)
  return ['product,version', ...versioned.map(({ id }, index) => `${id},${index + 1}.0.0`)].join('\n')
}
