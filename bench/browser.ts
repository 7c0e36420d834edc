import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { startPreview } from '../src/app/preview-server.ts'
import { launchChromium, NO_CHROMIUM } from '../test/browser/chromium.ts'
import { median } from './measured-run.ts'

const LINES = 10_000
const QUESTIONS = 50

/** The check as a reader meets it: in a real browser, with the data of the product of which most is said. */
export async function benchBrowser(site: string): Promise<void> {
  const product = largestProduct(site)
  const browser = await launchChromium()
  if (browser === null) return print(`the check in a browser is not measured: ${NO_CHROMIUM}`)
  const started = await startPreview({ root: site, port: 0, host: '127.0.0.1' })
  if (!started.ok) throw new Error(started.error.message)
  const { url, close } = started.value
  try {
    const page = await browser.newPage()
    await page.goto(`${url}/check/#${product}@2025.1.500`)
    await page.locator('.answer').waitFor()
    const versions = Array.from({ length: QUESTIONS }, (_, index) => `2024.${1 + (index % 4)}.${501 + index * 150}`)
    const answers = await page.evaluate(inPage, { product, versions, lines: LINES })
    print(
      `answer in the browser, ${product}: ${median(answers.oneMs).toFixed(1)} ms median from pressing the button to a page that is laid out (under 50 ms is asked)`,
    )
    print(
      `inventory of ${LINES} lines in the browser: ${(median(answers.listMs) / 1000).toFixed(2)} s (under 2 s is asked)`,
    )
  } finally {
    await browser.close()
    await close()
  }
}

/** Runs in the page: asks as a reader does, and waits until the answer stands. */
async function inPage(asked: {
  readonly product: string
  readonly versions: readonly string[]
  readonly lines: number
}): Promise<{ readonly oneMs: readonly number[]; readonly listMs: readonly number[] }> {
  const field = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
  const answered = () =>
    new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (field('check-results').childElementCount === 0) return
        observer.disconnect()
        resolve()
      })
      observer.observe(field('check-results'), { childList: true })
    })
  const timed = async (ask: () => void) => {
    const before = performance.now()
    const done = answered()
    ask()
    await done
    // Reading a height makes the browser lay the page out.
    document.body.getBoundingClientRect()
    return performance.now() - before
  }

  const oneMs: number[] = []
  for (const version of asked.versions) {
    field<HTMLSelectElement>('check-product').value = asked.product
    field<HTMLInputElement>('check-version').value = version
    oneMs.push(await timed(() => field<HTMLFormElement>('check-one').requestSubmit()))
  }
  const lines = Array.from({ length: asked.lines }, (_, index) => `${asked.product},2025.${1 + (index % 4)}.${index}`)
  const listMs: number[] = []
  for (let round = 0; round < 3; round++) {
    field<HTMLTextAreaElement>('check-lines').value = ['product,version', ...lines].join('\n')
    listMs.push(await timed(() => field<HTMLFormElement>('check-list').requestSubmit()))
  }
  return { oneMs, listMs }
}

function largestProduct(site: string): string {
  const folder = path.join(site, 'check', 'data')
  const products = readdirSync(folder).filter((name) => /^product-\d+\.json$/.test(name))
  const bytesOf = (name: string) => statSync(path.join(folder, name)).size
  const [largest] = products.sort((a, b) => bytesOf(b) - bytesOf(a))
  if (largest === undefined) throw new Error('The site has products.')
  return largest.replace('.json', '')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
