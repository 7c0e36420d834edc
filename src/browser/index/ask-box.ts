import { linkOf } from '../check/link.ts'
import { required } from '../dom/element.ts'

/**
 * Leads from the box on the front page to the page of the check, with the question behind `#`: it stays in the browser.
 *
 * @param checkPage address of the page of the check.
 */
export function startAskBox(checkPage: string): void {
  const product = required('#check-product', HTMLSelectElement)
  const version = required('#check-version', HTMLInputElement)
  required('#check-one', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    location.assign(`${checkPage}${linkOf({ product: product.value, version: version.value.trim() })}`)
  })
}
