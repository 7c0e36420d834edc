import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aPublishedFolder, bytesOf, DAY, snapshot } from './published-folder.ts'
import { NOON, tocsin, VENDOR_YAML } from './tocsin.ts'

describe('the picture of an advisory', () => {
  const CARD = 'advisories/SA1900-02/card.png'

  async function built(root: string, out: string, ...args: readonly string[]) {
    const ran = await tocsin(root, ['build', '--out', out, '--json', ...args], { now: NOON + 30 * DAY })
    expect(ran).toMatchObject({ code: 0 })
    const card = path.join(root, out, CARD)
    const pages = readFileSync(path.join(root, out, path.dirname(CARD), 'index.html'), 'utf8')
    return {
      drawn: JSON.parse(ran.out).cardsDrawn as number,
      bytes: existsSync(card) ? readFileSync(card, 'latin1') : null,
      named: /property="og:image" content="([^"]*)"/.exec(pages)?.[1] ?? null,
    }
  }

  async function retold(root: string, from: string, to: string): Promise<void> {
    const file = path.join(root, 'advisories/SA1900-02.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
    await tocsin(root, ['approve', 'SA1900-02', '--as', 'Grace'], { now: NOON + 2 * DAY })
    expect(await tocsin(root, ['publish'], { now: NOON + 2 * DAY })).toMatchObject({ code: 0 })
  }

  test('is drawn once for what it shows, and kept in the site and beside it', async () => {
    const root = await aPublishedFolder()
    const first = await built(root, 'public')
    expect(first.drawn).toBe(3)
    expect(first.named).toMatch(/^https:\/\/\S+\/advisories\/SA1900-02\/card\.png\?[0-9a-f]{8}$/)
    expect((await built(root, 'public')).drawn).toBe(0)

    // Another site is built from what the folder keeps.
    expect(await built(root, 'other')).toEqual({ ...first, drawn: 0 })
    // Without that, what stands in the site is taken, and kept again.
    rmSync(path.join(root, '.tocsin'), { recursive: true })
    expect(await built(root, 'public')).toEqual({ ...first, drawn: 0 })
    expect(await built(root, 'third')).toEqual({ ...first, drawn: 0 })

    // A revision that changes nothing of what it shows leaves it as it is; its page is rendered again.
    await retold(root, 'Whoever may write', 'Anybody who may write')
    expect(await built(root, 'public')).toEqual({ ...first, drawn: 0 })
    await retold(root, 'Stored script in a label', 'Stored script in a tag')
    const again = await built(root, 'public')
    expect(again.drawn).toBe(1)
    expect(again.bytes).not.toBe(first.bytes)
    expect(again.named).not.toBe(first.named)
    // What nobody shows any more is not kept.
    expect(readdirSync(path.join(root, '.tocsin/cards'))).toHaveLength(3)
  })

  test('is drawn anew in another colour of the vendor, and in no other case', async () => {
    const root = await aPublishedFolder()
    const first = await built(root, 'public')
    const profile = (look: string) => writeFileSync(path.join(root, 'vendor.yaml'), `${VENDOR_YAML}look:\n${look}`)
    profile('  accent: {light: "#8a1c6b", dark: "#80bfff"}\n')
    const coloured = await built(root, 'public')
    expect(coloured.drawn).toBe(3)
    expect(coloured.bytes).not.toBe(first.bytes)
    expect(coloured.named).not.toBe(first.named)
    // The card is light whatever the reader's screen.
    profile('  accent: {light: "#8a1c6b", dark: "#ffee00"}\n')
    expect(await built(root, 'public')).toEqual({ ...coloured, drawn: 0 })
  })

  test('that was damaged is drawn again, and a link in its place is not followed', async () => {
    const root = await aPublishedFolder()
    const first = await built(root, 'public')
    const cards = path.join(root, '.tocsin/cards')
    const secret = path.join(root, 'secret')
    writeFileSync(secret, 'nobody sees this')
    for (const [index, name] of readdirSync(cards).entries()) {
      const file = path.join(cards, name)
      if (index === 0) truncateSync(file, 1000)
      else {
        rmSync(file)
        symlinkSync(secret, file)
      }
    }
    expect(await built(root, 'other')).toEqual({ ...first, drawn: 3 })
    expect(readFileSync(secret, 'utf8')).toBe('nobody sees this')
    writeFileSync(path.join(root, 'public', CARD), 'defaced')
    expect(await built(root, 'public')).toEqual({ ...first, drawn: 0 })
  })

  test('goes where the vendor wants none, but nothing of others goes', async () => {
    const root = await aPublishedFolder()
    await built(root, 'public')
    writeFileSync(path.join(root, 'public/advisories/SA1900-01/card.png'), 'of somebody else')
    const vendor = path.join(root, 'vendor.yaml')
    writeFileSync(vendor, readFileSync(vendor, 'utf8').replace('site:\n', 'site:\n  socialCards: false\n'))
    expect(await built(root, 'public')).toEqual({ drawn: 0, bytes: null, named: null })
    expect(readFileSync(path.join(root, 'public/advisories/SA1900-01/card.png'), 'utf8')).toBe('of somebody else')
    expect(readdirSync(path.join(root, '.tocsin/cards'))).toEqual([])
    expect(existsSync(path.join(root, 'public/advisories/SA1900-03/card.png'))).toBe(false)
  })

  test('is there before the page that names it', async () => {
    const root = await aPublishedFolder()
    await built(root, 'public')
    const times = ['card.png', 'index.html'].map(
      (name) => statSync(path.join(root, 'public', path.dirname(CARD), name), { bigint: true }).ctimeNs,
    )
    expect(times[0]).toBeLessThan(times[1] ?? 0n)
  })

  test('of an advisory from which words were removed shows them no more, anywhere', async () => {
    const root = await aPublishedFolder()
    const before = await built(root, 'public')
    const redact = ['redact', 'SA1900-02', '--words', 'label', '--reason', 'on request', '--as', 'Ada']
    const ran = await tocsin(root, [...redact, '--approved-by', 'Grace'], { now: NOON + 2 * DAY })
    expect(ran).toMatchObject({ code: 0 })
    expect(existsSync(path.join(root, '.tocsin/cards'))).toBe(false)
    const after = await built(root, 'public')
    expect(after.bytes).not.toBe(before.bytes)
    const kept = Object.values(bytesOf(snapshot(root)))
    expect(kept).toContain(after.bytes)
    expect(kept).not.toContain(before.bytes)
  })
})
