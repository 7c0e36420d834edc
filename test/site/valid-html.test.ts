import fc from 'fast-check'
import { type ConfigData, HtmlValidate, type Report } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { productSliceOf } from '../../src/domain/publication/slices.ts'
import { anyAdvisory } from '../arbitraries/advisory.ts'
import { anyProduct } from '../arbitraries/catalogue.ts'
import { LOGO_PNG } from '../builders/logo.ts'
import { aRevision } from '../builders/published.ts'
import { AS_OF, pagesMeanwhile, pagesOf, SAYS_NOTHING, siteContext, wholeSite } from './fixtures.ts'

const configuration = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The renderer writes <br/>, which HTML allows as well.
    'void-style': 'off',
    // Titles name the advisory and the vendor; a search engine shows as much of them as it likes.
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'no-unused-disable': 'error',
    'allowed-links': 'error',
  },
} as const satisfies ConfigData

const strict = new HtmlValidate(configuration)

/** Where the text is not ours: its lines may end in spaces, its headings be empty or begin below those that follow. */
const forAnyText = new HtmlValidate({
  ...configuration,
  rules: { ...configuration.rules, 'no-trailing-whitespace': 'off', 'heading-level': 'off', 'empty-heading': 'off' },
})

async function problemsOf(html: string, validator = strict): Promise<readonly string[]> {
  const report: Report = await validator.validateString(html, 'page.html')
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

const LOGO = { format: 'png', width: 12, height: 5, bytes: LOGO_PNG } as const
const notice = 'Demonstration <made> from "public" records & nothing else.'
const pages = [
  ...wholeSite({ site: { baseUrl: 'https://advisories.example.com', notice, robots: false, socialCards: true } }),
  ...wholeSite(
    {
      ...SAYS_NOTHING,
      site: { baseUrl: 'https://example.com/security', notice: null, robots: true, socialCards: true },
    },
    [],
  ).map((file) => ({ ...file, path: `empty/${file.path}` })),
  ...wholeSite({ severityPolicy: { thresholds: [{ level: 'critical', from: 9.5, repairDays: null }] } }, [])
    .filter(({ path }) => path.startsWith('severity/'))
    .map((file) => ({ ...file, path: `own/${file.path}` })),
  ...wholeSite({ lang: 'de' }).map((file) => ({ ...file, path: `de/${file.path}` })),
  ...wholeSite({}, [], { logo: { light: LOGO, dark: LOGO } }).map((file) => ({ ...file, path: `logo/${file.path}` })),
  ...wholeSite({}, [], { logo: { light: LOGO, dark: null } }).map((file) => ({
    ...file,
    path: `one-logo/${file.path}`,
  })),
  ...pagesMeanwhile().map((file) => ({ ...file, path: `meanwhile/${file.path}` })),
].filter(({ path }) => path.endsWith('.html'))

test.each(pages.map(({ path, body }) => [path, String(body)]))('%s is valid', async (_path, html) => {
  expect(await problemsOf(html)).toEqual([])
})

test.each(pages.map(({ path, body }) => [path, String(body)]))('%s runs under a strict policy', (_path, html) => {
  expect(html).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self';`)
  expect(html).not.toMatch(
    /<script(?! type="module" src="[^"]+"(?: blocking="render")?><\/script>| type="application\/ld\+json">)|<style[\s>]|<iframe|\sstyle=|\son[a-z]+=|javascript:/i,
  )
  expect(html).not.toMatch(/\ssrc="(?!\/)|<link[^>]+rel="(?:stylesheet|icon)"[^>]+href="(?!\/)/i)
})

test('while a site is written for the first time, no page says that there is nothing to tell', () => {
  const meanwhile = pagesMeanwhile().filter(({ path }) => path.endsWith('.html'))
  expect(meanwhile.map(({ path }) => path)).toContain('products/example-server/index.html')
  expect(meanwhile.map(({ path }) => path)).toContain('index.html')
  for (const { body } of meanwhile) {
    expect(String(body)).toContain('This page is being written this minute. Load it again in a moment.')
    expect(String(body)).not.toMatch(/no advisor/i)
    expect(String(body)).toContain('<meta name="robots" content="noindex')
  }
})

describe('whatever a record holds', () => {
  const anyPublished: fc.Arbitrary<PublishedAdvisory> = fc
    .tuple(anyAdvisory(), anyAdvisory(), fc.array(anyProduct(), { maxLength: 3 }))
    .map(([latest, earlier, products]) => {
      const slices = products.map((product) => productSliceOf(product, AS_OF))
      return {
        latest: aRevision(latest, { revision: 2, products: slices, change: { kind: 'not_comparable', note: null } }),
        earlier: [aRevision({ ...earlier, id: latest.id }, { products: slices })],
      }
    })

  test('its pages are valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyPublished, async (published) => {
        for (const { path, body } of pagesOf(published, siteContext({}, [published]))) {
          if (!path.endsWith('.html')) continue
          expect(await problemsOf(String(body), forAnyText)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})
