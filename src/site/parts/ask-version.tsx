import type { VNode } from 'preact'
import type { Deployment, ProductId } from '../../domain/catalogue/product.ts'
import type { View } from '../view.ts'

/** A product that can be asked about. */
export interface AskableProduct {
  readonly id: ProductId
  readonly name: string
  readonly deployment: Deployment
}

/** The form that asks about one version; a script answers. Fields without names: nothing in it is ever sent. */
export function AskVersion(props: {
  readonly view: View
  /** The product that most readers ask about; it is chosen already. */
  readonly first: ProductId | null
  readonly products: readonly AskableProduct[]
  /** What the button says. */
  readonly ask: string
}): VNode {
  const { view, first, products, ask } = props
  const words = view.messages.check
  return (
    <form id="check-one" class="asking">
      <p>
        <label for="check-product">{words.product}</label>
        <select id="check-product">
          {products.map(({ id, name, deployment }) => (
            <option value={id} selected={id === first} data-service={deployment === 'service' ? name : undefined}>
              {deployment === 'service' ? `${name} (${words.service})` : name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="check-version">{words.version}</label>
        <input id="check-version" type="text" class="v" autocomplete="off" autocapitalize="off" spellcheck={false} />
      </p>
      <button type="submit">{ask}</button>
    </form>
  )
}
