import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, DRAFT_MD, NOON, tocsin, VENDOR_YAML } from './tocsin.ts'

describe('init and new', () => {
  test('what init writes is a clean folder, and a second init touches nothing', async () => {
    const root = aFolderWith({})
    expect(await tocsin(root, ['init', 'mine'])).toMatchObject({ code: 0, out: expect.stringContaining('vendor.yaml') })
    expect(await tocsin(root, ['validate', 'mine'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['build', 'mine', '--out', 'site'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['init', 'mine'])).toMatchObject({ code: 3, err: expect.stringContaining('already') })
  })

  test.each(['preliminary', 'vulnerability', 'guidance'])(
    'new %s can be read and formatted, and says what is missing',
    async (kind) => {
      const root = anExampleFolder()
      expect(await tocsin(root, ['new', kind, '--name', 'fresh', '--author', 'Ada'])).toMatchObject({
        code: 0,
        out: 'advisories/fresh.md\n',
      })
      expect(await tocsin(root, ['fmt', '--check', 'fresh'])).toMatchObject({ code: 0 })
      const validated = await tocsin(root, ['validate', '--json'])
      expect(validated.code).not.toBe(3)
      expect(await tocsin(root, ['new', kind, '--name', 'fresh'])).toMatchObject({ code: 1 })
    },
  )

  test('a name is found that is free, however often one begins within a minute', async () => {
    const root = anExampleFolder()
    const files = []
    for (const kind of ['guidance', 'guidance', 'vulnerability'])
      files.push((await tocsin(root, ['new', kind])).out.trim())
    expect(files).toEqual(['', '-2', '-3'].map((end) => `advisories/draft-190001021200${end}.md`))
  })

  test.each([
    ['preliminary', ['placeholder-left', 'exploitation-missing', 'assessment-missing']],
    ['vulnerability', ['placeholder-left', 'exploitation-missing', 'assessment-missing']],
    ['guidance', ['placeholder-left', 'exploitation-missing', 'guidance-indicators-missing']],
  ])('nothing in a new %s is a claim that nobody made', async (kind, asked) => {
    const root = anExampleFolder()
    await tocsin(root, ['new', kind, '--name', 'fresh'])
    const { out } = await tocsin(root, ['validate', '--json'])
    const fresh = JSON.parse(out).advisories.find(({ file }: { file: string }) => file === 'advisories/fresh.md')
    const codes = fresh.findings.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(asked))
  })

  test('findings stand in the order in which one reads the file', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['new', 'vulnerability', '--name', 'fresh'])
    const { out } = await tocsin(root, ['validate'])
    const lines = [...out.slice(out.indexOf('advisories/fresh.md')).matchAll(/^ {2}(\d+):\d+ {2}/gm)].map(([, line]) =>
      Number(line),
    )
    expect(new Set(lines).size).toBeGreaterThan(3)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  test('a preliminary one promises nothing that nobody said, and cannot be approved before somebody does', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['new', 'preliminary', '--name', 'fresh', '--author', 'Ada'])
    const file = path.join(root, 'advisories/fresh.md')
    expect(readFileSync(file, 'utf8')).toMatch(/^nextUpdate: 1900-01-02T12:00:00Z # TODO: /m)
    const fresh = async () => {
      const { out } = await tocsin(root, ['validate', '--json'])
      return JSON.parse(out).advisories.find((one: { file: string }) => one.file === 'advisories/fresh.md').findings
    }
    expect(await fresh()).toContainEqual(
      expect.objectContaining({
        code: 'next-update-past',
        weight: 'blocker',
        line:
          readFileSync(file, 'utf8')
            .split('\n')
            .findIndex((line) => line.startsWith('nextUpdate')) + 1,
        fix: expect.stringContaining('Set `nextUpdate`'),
      }),
    )
    const refused = await tocsin(root, ['approve', 'fresh', '--as', 'Grace', '--json'])
    expect(refused.err.split('\n')).toContainEqual(expect.stringContaining('"code":"next-update-past"'))
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^nextUpdate: .*$/m, 'nextUpdate: 1900-01-02T16:00:00Z'))
    expect(await fresh()).not.toContainEqual(expect.objectContaining({ code: 'next-update-past' }))
  })

  test('a preliminary one takes the time of its next update', async () => {
    const root = anExampleFolder()
    const args = ['new', 'preliminary', '--name', 'fresh', '--next-update']
    expect(await tocsin(root, [...args, 'soon'])).toMatchObject({ code: 3, err: expect.stringContaining('takes an') })
    expect(await tocsin(root, [...args, '1900-01-02T12:00:00Z'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('has passed'),
    })
    expect(await tocsin(root, ['new', 'guidance', '--next-update', '1900-01-02T16:00:00Z'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('has no next update'),
    })
    expect(await tocsin(root, [...args, '1900-01-02T16:00:00Z'])).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(root, 'advisories/fresh.md'), 'utf8')).toMatch(/^nextUpdate: 1900-01-02T16:00:00Z$/m)
  })

  test('one whose promised update has passed meanwhile is not published', async () => {
    const draft = DRAFT_MD.replace('kind: vulnerability', 'kind: preliminary').replace(
      /^title: .*$/m,
      (title) => `${title}\nnextUpdate: 1900-01-02T16:00:00Z`,
    )
    const root = anExampleFolder({
      'advisories/blue-lantern.md': draft,
      'vendor.yaml': `${VENDOR_YAML}preliminaryMinProducts: 1\n`,
    })
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
    const later = { now: NOON + 5 * 3_600_000 }
    expect(await tocsin(root, ['publish', 'SA1900-01', '--json'], later)).toMatchObject({
      code: 1,
      err: expect.stringContaining('"code":"next-update-past"'),
    })
    const { out } = await tocsin(root, ['validate', '--json'], later)
    expect(JSON.parse(out).advisories[0].findings).toMatchObject([{ code: 'next-update-past', weight: 'blocker' }])
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({ code: 0 })
  })

  test.each(['../escape', 'UPPER', 'a b', ''])('“%s” is no working name', async (name) => {
    expect(await tocsin(anExampleFolder(), ['new', 'guidance', '--name', name])).toMatchObject({ code: 3 })
  })
})
