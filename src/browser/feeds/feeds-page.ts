import { required } from '../dom/element.ts'

interface FeedsWords {
  readonly copied: string
  readonly cannotCopy: string
}

/** The button beside the address copies it. */
function startFeeds(): void {
  const words: FeedsWords = JSON.parse(required('#feeds-words', HTMLTemplateElement).content.textContent ?? '')
  const address = required('#feed-address', HTMLElement)
  const status = required('#feed-status', HTMLElement)
  required('#feed-copy', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address.textContent ?? '')
      status.textContent = words.copied
    } catch {
      // Where it may not write there it can still mark what is to be copied.
      getSelection()?.selectAllChildren(address)
      status.textContent = words.cannotCopy
    }
  })
}

startFeeds()
