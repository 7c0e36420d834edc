import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

const DAY = 86_400_000
const at = (days: number) => ({ now: NOON + days * DAY })

/** A published advisory that was withdrawn a day later. */
async function withdrawnFolder(): Promise<string> {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
  await tocsin(root, ['withdraw', 'SA1900-01', '--reason', 'It never ran.', '--as', 'Ada'])
  await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], at(1))
  expect(await tocsin(root, ['publish'], at(1))).toMatchObject({ code: 0, out: expect.stringContaining('withdrawn') })
  return root
}

/** What must not be answered, built or added to while the ledger is not whole. */
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['validate', ['validate']],
  ['build', ['build', '--out', 'public']],
  ['publish', ['publish']],
  ['check', ['check', 'example-server@2024.1.150']],
]

const LOST = /advisories\/SA1900-01\/r\d\.md[\s\S]*seems to have been lost[\s\S]*fix: Restore ledger\.json/

async function expectRefused(root: string, words: RegExp): Promise<void> {
  const ledger = path.join(root, 'ledger.json')
  const before = existsSync(ledger) ? readFileSync(ledger, 'utf8') : null
  for (const [name, args] of COMMANDS) {
    expect(await tocsin(root, args, at(40)), name).toMatchObject({ code: 3, err: expect.stringMatching(words) })
  }
  expect(existsSync(path.join(root, 'public'))).toBe(false)
  expect(existsSync(ledger) ? readFileSync(ledger, 'utf8') : null).toBe(before)
}

describe('a ledger that lost entries is found by what is kept beside it', () => {
  test('the whole file', async () => {
    const root = await withdrawnFolder()
    rmSync(path.join(root, 'ledger.json'))
    await expectRefused(root, LOST)
  })

  test('the last entry, which took an advisory back', async () => {
    const root = await withdrawnFolder()
    const file = path.join(root, 'ledger.json')
    const whole = readFileSync(file, 'utf8')
    const ledger = JSON.parse(whole)
    writeFileSync(file, JSON.stringify({ ...ledger, entries: ledger.entries.slice(0, -1) }))
    await expectRefused(root, LOST)
    writeFileSync(file, whole)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 withdrawn') })
  })

  test('the entry of a redaction', async () => {
    const root = await withdrawnFolder()
    const file = path.join(root, 'ledger.json')
    const before = readFileSync(file, 'utf8')
    const redact = ['redact', 'SA1900-01', '--words', 'A stored script', '--reason', 'on request', '--as', 'Ada']
    expect(await tocsin(root, [...redact, '--approved-by', 'Grace'], at(2))).toMatchObject({ code: 0 })
    writeFileSync(file, before)
    rmSync(path.join(root, 'advisories/SA1900-01/r3.md'))
    await expectRefused(root, /r1\.redacted1\.md keeps what redaction 1 left of it[\s\S]*no such redaction/)
  })

  test('all entries of one advisory, and a revision that somebody else put there', async () => {
    const root = await withdrawnFolder()
    mkdirSync(path.join(root, 'advisories/SA1900-07'))
    const [kept, stray] = ['SA1900-01/r1.md', 'SA1900-07/r1.md'].map((name) => path.join(root, 'advisories', name))
    copyFileSync(kept ?? '', stray ?? '')
    await expectRefused(root, /SA1900-07\/r1\.md keeps revision 1 of SA1900-07[\s\S]*delete the file/)
    rmSync(stray ?? '')
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
  })
})

test('a ledger that version control could not merge says so, and how to', async () => {
  const root = anExampleFolder({ 'advisories/red-lantern.md': DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002') })
  const file = path.join(root, 'ledger.json')
  for (const name of ['blue-lantern', 'red-lantern']) await tocsin(root, ['approve', name, '--as', 'Grace'])
  await tocsin(root, ['publish'])
  const lines = readFileSync(file, 'utf8').split('\n')
  const ours = lines.findIndex((line) => line.includes('{"advisory":"SA1900-01"'))
  // As git leaves it: each side has an entry of its own, the last one there.
  const sides = [lines[ours]?.replace(/,$/, '') ?? '', lines[ours + 1] ?? '']
  const marked = ['<<<<<<< HEAD', sides[0], '=======', sides[1], '>>>>>>> other']
  writeFileSync(file, [...lines.slice(0, ours), ...marked, ...lines.slice(ours + 2)].join('\n'))
  const { code, err } = await tocsin(root, ['validate'])
  expect(code).toBe(3)
  expect(err).toContain(
    `error: ledger.json:${ours + 1}:1: here two branches were not merged\n  fix: Keep the lines of both`,
  )
  // Doing as it says, in either order.
  for (const entries of [sides, sides.toReversed()]) {
    writeFileSync(file, [...lines.slice(0, ours), entries.join(',\n'), ...lines.slice(ours + 2)].join('\n'))
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('2 published') })
  }
})

describe('a publication that was broken off', () => {
  /** Two that are approved, and the second of which cannot be kept: a file stands where its folder should be. */
  async function brokenOff(): Promise<string> {
    const root = anExampleFolder({
      'advisories/red-lantern.md': DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002'),
    })
    for (const name of ['blue-lantern', 'red-lantern']) {
      expect(await tocsin(root, ['approve', name, '--as', 'Grace'])).toMatchObject({ code: 0 })
    }
    writeFileSync(path.join(root, 'advisories/SA1900-02'), '')
    await tocsin(root, ['publish']).catch(() => undefined)
    expect(existsSync(path.join(root, 'ledger.json'))).toBe(false)
    expect(existsSync(path.join(root, 'advisories/SA1900-01/r1.md'))).toBe(true)
    return root
  }

  test('is no lost ledger, and is gone with the next one', async () => {
    const root = await brokenOff()
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    rmSync(path.join(root, 'advisories/SA1900-02'))
    // The first one is not due any more, so nothing will be written over what was kept of it.
    const file = path.join(root, 'advisories/SA1900-01.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('authors:', 'releaseAt: 1900-02-01T00:00:00Z\nauthors:'))
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: expect.stringContaining('SA1900-02') })
    expect(existsSync(path.join(root, 'advisories/SA1900-01/r1.md'))).toBe(false)
    expect(existsSync(path.join(root, '.tocsin/kept-ahead.json'))).toBe(false)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 published') })
  })

  test('excuses nothing of another ledger', async () => {
    const root = await brokenOff()
    const note = path.join(root, '.tocsin/kept-ahead.json')
    const kept = readFileSync(note)
    rmSync(path.join(root, 'advisories/SA1900-02'))
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
    writeFileSync(note, kept)
    const file = path.join(root, 'ledger.json')
    const ledger = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...ledger, entries: ledger.entries.slice(1) }))
    await expectRefused(root, LOST)
  })
})
