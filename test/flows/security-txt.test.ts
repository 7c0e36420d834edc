import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSecurityTxt } from '../builders/security-txt.ts'
import { aFolderWith, anExampleFolder, tocsin, VENDOR_YAML } from './tocsin.ts'

const WITH_FILE = `${VENDOR_YAML}securityTxt:\n  expires: 1900-01-31T00:00:00Z\n`

test('validate tells a month ahead that security.txt expires, names the place, and lets publish go on', async () => {
  const root = anExampleFolder({ 'vendor.yaml': WITH_FILE })
  const early = await tocsin(root, ['validate', '--as-of', '1900-01-01T00:00:00Z', '--json'])
  expect(JSON.parse(early.out).files).toEqual([])
  const late = await tocsin(root, ['validate', '--as-of', '1900-01-02T00:00:00Z'])
  expect(late).toMatchObject({ code: 0, err: expect.stringContaining('0 blockers, 1 warning') })
  expect(late.out).toMatch(/^vendor\.yaml\n {2}19:12 {2}.*security-txt-expires/)
  const past = await tocsin(root, ['validate', '--as-of', '1900-02-01T00:00:00Z', '--redact', '--json'])
  expect(JSON.parse(past.out).files).toMatchObject([
    { file: 'vendor.yaml', findings: [{ code: 'security-txt-expires', line: 19, column: 12 }] },
  ])
  expect(past.out).not.toContain('1900-01-31')
})

test('build writes the file, and a second build leaves it alone', async () => {
  const root = anExampleFolder({ 'vendor.yaml': WITH_FILE })
  const out = path.join(aFolderWith({}), 'site')
  expect(await tocsin(root, ['build', '--out', out])).toMatchObject({ code: 0 })
  const file = path.join(out, '.well-known', 'security.txt')
  expect(readSecurityTxt(readFileSync(file, 'utf8')).get('contact')).toEqual(['mailto:security@example.com'])
  const forMainDomain = path.join(out, 'main-domain', '.well-known', 'security.txt')
  expect(readFileSync(forMainDomain, 'utf8')).toBe(readFileSync(file, 'utf8'))
  expect((await tocsin(root, ['build', '--out', out])).out).toContain('0 files written')
  expect(existsSync(path.join(out, 'policy', 'index.html'))).toBe(true)
})

test('what the profile no longer says, the site no longer tells; the page of the contact stays, and says so', async () => {
  const root = anExampleFolder({ 'vendor.yaml': WITH_FILE })
  const out = path.join(aFolderWith({}), 'site')
  expect(await tocsin(root, ['build', '--out', out])).toMatchObject({ code: 0 })
  const file = path.join(out, '.well-known', 'security.txt')
  const page = path.join(out, 'contact', 'index.html')
  expect(readFileSync(page, 'utf8')).toContain('security@example.com')

  const silent = VENDOR_YAML.replace(/contacts:\n(?: .*\n)+/, '')
  writeFileSync(path.join(root, 'vendor.yaml'), silent)
  expect(await tocsin(root, ['build', '--out', out])).toMatchObject({ code: 0 })
  expect(existsSync(file)).toBe(false)
  expect(existsSync(path.join(out, 'main-domain', '.well-known', 'security.txt'))).toBe(false)
  const told = readFileSync(page, 'utf8')
  expect(told).not.toContain('security@example.com')
  expect(told).toContain('Example Corp does not say here how to report a vulnerability.')
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).not.toContain('/contact/')

  const foreign = 'Contact: mailto:somebody@example.org\nCanonical: https://example.org/.well-known/security.txt\n'
  writeFileSync(file, foreign)
  expect(await tocsin(root, ['build', '--out', out])).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toBe(foreign)
})
