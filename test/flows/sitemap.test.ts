import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, tocsin, VENDOR_YAML } from './tocsin.ts'

const WITHOUT_ROBOTS = VENDOR_YAML.replace('baseUrl:', 'robots: false\n  baseUrl:')

async function build(root: string, out: string, ...more: string[]): Promise<string> {
  const built = await tocsin(root, ['build', '--out', out, ...more])
  expect(built).toMatchObject({ code: 0 })
  return built.out
}

test('a site that robots are no longer wanted on loses its sitemap', async () => {
  const root = anExampleFolder()
  const out = path.join(aFolderWith({}), 'site')
  await build(root, out)
  expect(readFileSync(path.join(out, 'sitemap.xml'), 'utf8')).toContain('https://advisories.example.com/severity/')
  expect(await build(root, out)).toContain('0 files written')
  mkdirSync(path.join(out, 'sitemaps'))
  writeFileSync(path.join(out, 'sitemaps', '1.xml'), readFileSync(path.join(out, 'sitemap.xml')))
  writeFileSync(path.join(out, 'sitemaps', '2.xml'), '<mine/>')
  await build(root, out)
  expect(readdirSync(path.join(out, 'sitemaps'))).toEqual(['2.xml'])

  expect(WITHOUT_ROBOTS).toContain('robots: false')
  writeFileSync(path.join(root, 'vendor.yaml'), WITHOUT_ROBOTS)
  await build(root, out)
  expect(existsSync(path.join(out, 'sitemap.xml'))).toBe(false)
  expect(readFileSync(path.join(out, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n')
})

test('somebody else’s sitemap beside the site stays', async () => {
  const root = anExampleFolder({ 'vendor.yaml': WITHOUT_ROBOTS })
  const out = aFolderWith({ 'sitemap.xml': '<?xml version="1.0" encoding="UTF-8"?>\n<urlset/>' })
  await build(root, out, '--overwrite')
  expect(existsSync(path.join(out, 'severity', 'index.html'))).toBe(true)
  expect(readFileSync(path.join(out, 'sitemap.xml'), 'utf8')).toContain('<urlset/>')
})
