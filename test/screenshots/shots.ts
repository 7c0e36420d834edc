import type { Page } from 'playwright-core'

/** One page in one state, as it is shown in every variant. */
export interface Shot {
  /** The beginning of its files' names. */
  readonly name: string
  readonly site: ShotSite
  readonly address: string
  /** What the server answers; 200 where it is not said. */
  readonly status?: number
  /** What the page's scripts take for now; {@link NOW} where it is not said. */
  readonly now?: string
  /** What has to hold before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>
  /** What a reader does on it first. */
  readonly act?: (page: Page) => Promise<void>
}

/** The demonstration; and sites in the states that it is not in. `sites.ts` makes them. */
export type ShotSite = 'octopus' | 'example' | 'empty' | 'first-build' | 'many'

/** Shortly after the newest advisory of either site. */
export const NOW = '2026-11-12T16:00:00Z'

/** Every type of page and every state that looks different. Add yours here; nothing else has to be changed. */
export const SHOTS: readonly Shot[] = [
  { name: 'index', site: 'octopus', address: '/' },
  { name: 'index-of-a-few', site: 'example', address: '/' },
  { name: 'index-of-none', site: 'empty', address: '/' },
  { name: 'index-of-many', site: 'many', address: '/' },
  { name: 'advisory', site: 'octopus', address: '/advisories/SA2026-12/' },
  { name: 'advisory-with-everything', site: 'example', address: '/advisories/SA2026-12/' },
  { name: 'advisory-half-recorded', site: 'octopus', address: '/advisories/SA2022-03/' },
  { name: 'advisory-unusable-record', site: 'octopus', address: '/advisories/SA2023-08/' },
  { name: 'advisory-old-record', site: 'example', address: '/advisories/SA2021-03/' },
  { name: 'advisory-third-party', site: 'octopus', address: '/advisories/SA2021-12/' },
  { name: 'advisory-preliminary', site: 'example', address: '/advisories/SA2026-11/', now: '2026-10-21T13:10:00Z' },
  { name: 'advisory-preliminary-late', site: 'example', address: '/advisories/SA2026-11/' },
  { name: 'advisory-guidance', site: 'octopus', address: '/advisories/SA1900-01/' },
  { name: 'advisory-guidance-with-picture', site: 'example', address: '/advisories/SA2025-09/' },
  { name: 'advisory-withdrawn', site: 'example', address: '/advisories/SA2025-03/' },
  { name: 'advisory-redacted', site: 'example', address: '/advisories/SA2025-03/r2/' },
  { name: 'advisory-revised', site: 'octopus', address: '/advisories/SA2024-04/' },
  { name: 'advisory-old-revision', site: 'octopus', address: '/advisories/SA2024-04/r1/' },
  { name: 'product', site: 'octopus', address: '/products/octopus-server/' },
  { name: 'release', site: 'octopus', address: '/products/octopus-server/2022.2.7244/' },
  { name: 'release-unknown', site: 'octopus', address: '/products/octopus-server/2026.3.15909/' },
  { name: 'releases-by-branch', site: 'octopus', address: '/products/octopus-server/releases/' },
  { name: 'branch-grid', site: 'octopus', address: '/products/octopus-server/releases/2022.1/' },
  { name: 'product-of-a-few', site: 'example', address: '/products/example-server/' },
  { name: 'product-without-branches', site: 'example', address: '/products/example-library/' },
  { name: 'product-without-advisories', site: 'octopus', address: '/products/calamari/' },
  { name: 'service', site: 'example', address: '/products/example-cloud/' },
  { name: 'check', site: 'octopus', address: '/check/' },
  { name: 'check-answer', site: 'octopus', address: '/check/#octopus-server@2024.3.12000', act: answered },
  { name: 'check-answer-good', site: 'octopus', address: '/check/#octopus-server@2026.3.15816', act: answered },
  { name: 'check-answer-unknown', site: 'octopus', address: '/check/#octopus-server@2022.1', act: answered },
  { name: 'check-service', site: 'octopus', address: '/check/#octopus-cloud', act: askedService },
  { name: 'check-list', site: 'octopus', address: '/check/', act: askedList },
  { name: 'check-problem', site: 'octopus', address: '/check/', act: askedNonsense },
  { name: 'severity', site: 'octopus', address: '/severity/' },
  { name: 'policy', site: 'octopus', address: '/policy/' },
  { name: 'contact', site: 'octopus', address: '/contact/' },
  { name: 'contact-with-keys', site: 'example', address: '/contact/' },
  { name: 'feeds', site: 'octopus', address: '/feeds/' },
  { name: 'absent', site: 'octopus', address: '/no/such/page', status: 404 },
  { name: 'being-written', site: 'first-build', address: '/products/example-server/' },
  { name: 'year', site: 'many', address: '/years/2006/' },
  { name: 'redirect', site: 'octopus', address: '/post/2022/sa2022-01/', prepare: stayHere },
]

async function answered(page: Page): Promise<void> {
  await page.locator('.answer').waitFor()
}

async function askedService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await answered(page)
}

async function askedList(page: Page): Promise<void> {
  await ask(
    page,
    ['product,version', 'octopus-server,2024.3.12000', 'tentacle,8.1.0', 'octopus-cloud,', 'no-such-product,1'].join(
      '\n',
    ),
  )
  await page.locator('#check-results tbody tr').last().waitFor()
}

async function askedNonsense(page: Page): Promise<void> {
  await ask(page, 'octopus-server 2024.3.12000')
  await page.locator('.problem').waitFor()
}

async function ask(page: Page, text: string): Promise<void> {
  await page.locator('summary').click()
  await page.locator('#check-lines').fill(text)
  await page.getByRole('button', { name: 'Check the list' }).click()
}

/** A page that leads on at once is seen only where that does not work. */
async function stayHere(page: Page): Promise<void> {
  await page.route('**/post/**', async (route) => {
    const reply = await route.fetch()
    const body = (await reply.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
    await route.fulfill({ response: reply, body })
  })
}
