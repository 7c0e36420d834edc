import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ValidationReport } from '../../src/queries/validate-folder.ts'
import { LOGO_DARK_SVG, LOGO_PNG, LOGO_SVG } from '../builders/logo.ts'
import { aFolderWith, anExampleFolder, tocsin, VENDOR_YAML } from './tocsin.ts'

const LOOK = 'look:\n  logo: {file: brand/logo.svg, dark: brand/logo-dark.svg}\n'

async function aPublishedFolder(
  look: string,
  files: { readonly [file: string]: string | Uint8Array },
): Promise<string> {
  const root = anExampleFolder({ 'vendor.yaml': `${VENDOR_YAML}${look}`, ...files })
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  return root
}

function logosOf(root: string): readonly string[] {
  return readdirSync(path.join(root, 'public/assets')).filter((name) => name.startsWith('logo-'))
}

function pageOf(root: string, page = 'index.html'): string {
  return readFileSync(path.join(root, 'public', page), 'utf8')
}

describe('a logo', () => {
  let root = ''
  beforeAll(async () => {
    root = await aPublishedFolder(LOOK, { 'brand/logo.svg': LOGO_SVG, 'brand/logo-dark.svg': LOGO_DARK_SVG })
  })

  test('stands on every page under an address of its own bytes, and a second build has nothing to do', async () => {
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0, err: '' })
    expect(logosOf(root)).toHaveLength(2)
    for (const page of ['index.html', 'advisories/SA1900-01/index.html', '404.html', 'feeds/index.html']) {
      for (const name of logosOf(root)) expect(pageOf(root, page)).toContain(`="/assets/${name}"`)
      expect(pageOf(root, page)).toContain('alt="Example Corp" width="145" height="35"')
      expect(pageOf(root, page)).not.toContain('brand/logo')
    }
    const again = JSON.parse((await tocsin(root, ['build', '--out', 'public', '--json'])).out)
    expect(again).toMatchObject({ rendered: 0, filesWritten: 0, findings: [] })
  })

  test('that changed is on every page after the next build, as it would be on a fresh site', async () => {
    await tocsin(root, ['build', '--out', 'public'])
    const before = pageOf(root, 'advisories/SA1900-01/index.html')
    writeFileSync(path.join(root, 'brand/logo.svg'), LOGO_PNG)
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0, err: '' })
    const after = pageOf(root, 'advisories/SA1900-01/index.html')
    expect(after).not.toBe(before)
    expect(after).toMatch(/<img src="\/assets\/logo-[0-9a-f]{8}\.png" alt="Example Corp" width="96" height="40"/)
    const [png = ''] = logosOf(root).filter((name) => name.endsWith('.png'))
    expect(new Uint8Array(readFileSync(path.join(root, 'public/assets', png)))).toEqual(LOGO_PNG)
    await tocsin(root, ['build', '--out', 'fresh'])
    expect(readFileSync(path.join(root, 'fresh/advisories/SA1900-01/index.html'), 'utf8')).toBe(after)
  })
})

describe('a logo that cannot be used', () => {
  const PUBLISHED = { 'brand/logo-dark.svg': LOGO_DARK_SVG }

  async function findingsIn(root: string) {
    const ran = await tocsin(root, ['validate', '--json'])
    expect(ran.code).toBe(0)
    return (JSON.parse(ran.out) as ValidationReport).files.flatMap(({ file, findings }) =>
      findings.map(({ code, line, message, fix }) => ({ file, code, line, message, fix })),
    )
  }

  test.each<readonly [what: string, body: string | Uint8Array | null, code: string, message: string, fix: string]>([
    [
      'missing',
      null,
      'logo-unreadable',
      'brand/logo.svg is missing.',
      'Put the picture there, or take it out of `look.logo`.',
    ],
    ['of another format', 'GIF89a', 'logo-unreadable', 'brand/logo.svg is no SVG, PNG or WebP.', 'Save the picture in'],
    ['cut off', LOGO_PNG.slice(0, 60), 'logo-unreadable', 'brand/logo.svg is not whole', 'Save it again'],
    [
      'too heavy',
      `${LOGO_SVG.replace('</svg>', `<path d="${'M1 1'.repeat(13_000)}"/></svg>`)}`,
      'logo-too-large',
      'brand/logo.svg has 53 kB; a logo has at most 50 kB',
      'Save it smaller',
    ],
    ['much too heavy', 'x'.repeat(2_000_000), 'logo-too-large', 'brand/logo.svg has 2000 kB', 'Save it smaller'],
    [
      'with a script',
      LOGO_SVG.replace('</svg>', '<script>alert(1)</script></svg>'),
      'logo-unsafe',
      'brand/logo.svg:7 has the element <script>: whoever opens the picture would run or load that.',
      'Take it out',
    ],
  ])(
    'because it is %s is told with its file and what to do, and the name stands there',
    async (_, body, code, message, fix) => {
      const root = await aPublishedFolder(LOOK, body === null ? PUBLISHED : { ...PUBLISHED, 'brand/logo.svg': body })
      const findings = await findingsIn(root)
      expect(findings).toEqual([
        {
          file: 'vendor.yaml',
          code,
          line: VENDOR_YAML.split('\n').length + 1,
          message: expect.stringContaining(message),
          fix: expect.stringContaining(fix),
        },
      ])
      const built = await tocsin(root, ['build', '--out', 'public'])
      expect(built.code).toBe(0)
      expect(built.err).toBe(
        `warning: ${findings[0]?.message} The site does without it.\n    fix: ${findings[0]?.fix}\n`,
      )
      expect(JSON.parse((await tocsin(root, ['build', '--out', 'public', '--json'])).out).findings).toMatchObject([
        { code, path: ['look', 'logo', 'file'] },
      ])
      expect(pageOf(root)).toMatch(/<a class="brand" href="\/">Example Corp </)
      expect(logosOf(root)).toEqual([])
    },
  )

  test('because a link leads out of the folder is not read', async () => {
    const outside = aFolderWith({ 'secret.svg': LOGO_SVG })
    const root = await aPublishedFolder(LOOK, { 'brand/logo.svg': LOGO_SVG })
    symlinkSync(path.join(outside, 'secret.svg'), path.join(root, 'brand/logo-dark.svg'))
    expect(await findingsIn(root)).toMatchObject([
      {
        code: 'logo-unreadable',
        message: 'brand/logo-dark.svg is a link that leads out of the folder.',
        fix: 'Put the file itself into the folder.',
      },
    ])
    await tocsin(root, ['build', '--out', 'public'])
    expect(logosOf(root)).toHaveLength(1)
    // Without a picture of its own, a dark screen shows the other one on a light ground.
    expect(pageOf(root)).toContain('<span class="plate"><img')
    rmSync(outside, { recursive: true })
  })

  test.each([
    '../logo.svg',
    'brand/../../logo.svg',
    '/etc/logo.svg',
    'C:\\logo.svg',
    'brand\\logo.svg',
    '.git/logo.svg',
    './logo.svg',
    'brand//logo.svg',
    'https://example.com/logo.svg',
  ])('because %s is no file in the folder is refused with the profile', async (file) => {
    const root = anExampleFolder({ 'vendor.yaml': `${VENDOR_YAML}look:\n  logo:\n    file: ${file}\n` })
    const ran = await tocsin(root, ['validate'])
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/vendor\.yaml:\d+:11: .*a picture in the folder of vendor\.yaml, like brand\/logo\.svg/s)
  })
})
