import { describe, expect, test } from 'vitest'
import { anExampleFolder, DRAFT_MD, tocsin, VENDOR_YAML } from './tocsin.ts'

describe('check', () => {
  test('tells moments to people in short, and to machines whole', async () => {
    const draft = DRAFT_MD.replace('kind: vulnerability', 'kind: preliminary').replace(
      /^title: .*$/m,
      (title) => `${title}\nnextUpdate: 1900-01-02T16:00:00Z`,
    )
    const vendor = `${VENDOR_YAML}preliminaryMinProducts: 1\n`
    const root = anExampleFolder({ 'advisories/blue-lantern.md': draft, 'vendor.yaml': vendor })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
    const asked = ['check', 'example-server@2024.1.150']
    const { out } = await tocsin(root, asked)
    expect(out).toContain('exploitation: none known as of 1900-01-01 00:00 UTC\n')
    expect(out).toContain('next update: 1900-01-02 16:00 UTC\n')
    expect((await tocsin(root, [...asked, '--json'])).out).toContain('"nextUpdate":"1900-01-02T16:00:00Z"')
  })

  test('says of an invented advisory that it is, to people and to machines, and of others nothing', async () => {
    for (const invented of [true, false]) {
      const draft = DRAFT_MD.replace(/^title: .*$/m, (title) => `${title}\ninvented: ${invented}`)
      const root = anExampleFolder({ 'advisories/blue-lantern.md': draft })
      await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
      expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
      const asked = ['check', 'example-server@2024.1.150']
      const { out } = await tocsin(root, asked)
      expect(out.includes('invented for demonstration: nothing of this happened\n')).toBe(invented)
      const { out: json } = await tocsin(root, [...asked, '--json'])
      expect(JSON.parse(json).advisories[0].invented).toBe(invented ? true : undefined)
      await tocsin(root, ['build', '--out', 'public'])
      expect((await tocsin(root, [...asked, '--from', 'public', '--json'])).out).toBe(json)
    }
  })

  test('an inventory is answered line by line, in its order', async () => {
    const root = anExampleFolder({
      'list.csv': 'product,version\nexample-server,2024.2.150\nnobody,1\nexample-server,2024.2.200\nexample-server,?\n',
    })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect(code).toBe(1)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ product, version, verdict }) => [product, version, verdict])).toEqual([
      ['example-server', '2024.2.150', 'affected'],
      ['nobody', '1', 'unknown'],
      ['example-server', '2024.2.200', 'not_affected'],
      ['example-server', '?', 'unknown'],
    ])
    expect(Object.keys(answers[0]).slice(0, 5)).toEqual(['product', 'version', 'verdict', 'advisories', 'upgrade'])
    expect(Object.keys(answers[0].advisories[0]).slice(0, 8)).toEqual([
      'id',
      'verdict',
      'reason',
      'fixedIn',
      'action',
      'mitigations',
      'exploitation',
      'nextUpdate',
    ])

    await tocsin(root, ['build', '--out', 'public'])
    const fromSite = await tocsin(root, ['check', '--inventory', 'list.csv', '--from', 'public', '--json'])
    expect(fromSite).toEqual({ code, out, err: '' })
  })

  test('lines that cannot be read are named and end in 3, and all others are answered', async () => {
    const root = anExampleFolder({
      'list.csv':
        'product,version,host\nexample-server,2024.2.150,a\nexample-server,"2024.2.150" x,b\nExample, Server,2024.2.150,c\n,1,d\nexample-server,2024.2.200,e,,\n',
    })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out, err } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect(code).toBe(3)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual([
      expect.stringContaining('affected: Affected by 1 advisory.'),
      'unknown: Line 3 cannot be read: there is text after a closing quote.',
      'unknown: Line 4 cannot be read: it has 4 cells, and the header names 3 columns; quote a cell that holds the separator, or name its column.',
      'unknown: Line 5 cannot be read: no product is named.',
      expect.stringContaining('not_affected: '),
    ])
    const errors = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).error)
    expect(errors.map(({ place, message, fix }) => [place?.line ?? null, message, fix])).toEqual([
      [3, 'there is text after a closing quote.', null],
      [
        4,
        'it has 4 cells, and the header names 3 columns; quote a cell that holds the separator, or name its column.',
        null,
      ],
      [5, 'no product is named.', null],
      [
        null,
        '3 lines of list.csv cannot be read and were not answered.',
        'Mend them and ask again; every other line is answered above.',
      ],
    ])
    expect((await tocsin(root, ['check', '--inventory', 'list.csv'])).err).toContain(
      'error: list.csv:3: there is text after a closing quote.\n',
    )
  })

  test('of very many lines that cannot be read the first are named and all are counted', async () => {
    const root = anExampleFolder({ 'list.csv': `product,version\n${',1\n'.repeat(1000)}` })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out, err } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect([code, out.trim().split('\n').length]).toEqual([3, 1000])
    expect(err.match(/"line":\d+/g)).toHaveLength(20)
    expect(err).toContain(
      '1,000 lines of list.csv cannot be read and were not answered; 980 of them are not shown here.',
    )
  })

  test('an advisory or a vulnerability in place of a product is recognised, from a folder and from its site', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const id = 'SA1900-01'
    expect(await tocsin(root, ['build', '.', '--out', 'public'])).toMatchObject({ code: 0 })
    for (const from of ['.', 'public']) {
      const named = await tocsin(root, ['check', id.toLowerCase(), 'example-server@2024.2.200', '--from', from])
      expect(named.code).toBe(3)
      expect(named.err).toContain(
        `error: ${id.toLowerCase()} is an advisory and not a product. It is about example-server.\n  fix: Name a product with its version: example-server@VERSION.\n`,
      )
      expect(named.out).toContain('example-server@2024.2.200  not affected')
      const flaw = await tocsin(root, ['check', 'CVE-1900-0001', '--from', from])
      expect([flaw.code, flaw.err]).toEqual([
        3,
        `error: CVE-1900-0001 is a vulnerability (${id}) and not a product. It is about example-server.\n  fix: Name a product with its version: example-server@VERSION.\n`,
      ])
      const foreign = await tocsin(root, ['check', 'CVE-1900-9999', '--from', from])
      expect([foreign.code, foreign.err]).toEqual([
        3,
        'error: CVE-1900-9999 is a vulnerability and not a product, and no advisory here is about it.\n  fix: Name a product with its version: PRODUCT@VERSION.\n',
      ])
    }
  })

  test('an advisory that is not published is no more known than one that does not exist', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    for (const [hidden, invented] of [
      ['CVE-1900-0001', 'CVE-1900-9999'],
      ['SA1900-01', 'SA1900-77'],
    ] as const) {
      const told = await tocsin(root, ['check', hidden])
      const { code, out, err } = await tocsin(root, ['check', invented])
      expect(told).toEqual({ code, out: out.replaceAll(invented, hidden), err: err.replaceAll(invented, hidden) })
    }
  })

  test.each([
    ['example-server@2024.2.200', 0],
    ['example-server@2024.2.150', 1],
    ['example-server@nonsense', 2],
    ['nobody@1', 2],
  ])('%s ends with %d', async (asked, code) => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    expect((await tocsin(root, ['check', asked])).code).toBe(code)
  })

  test.each(['absent.csv', 'empty.csv', 'noheader.csv', 'binary.csv'])('%s is bad input: exit 3', async (file) => {
    const root = anExampleFolder({
      'empty.csv': '',
      'noheader.csv': 'a,b\n1,2\n',
      'binary.csv': new Uint8Array([0xff, 0xfe, 0, 0xd8]),
    })
    const { code, out, err } = await tocsin(root, ['check', '--inventory', file])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(file)
  })
})
