import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clearStaging, isUntouched, replaceAll, SiteWriter, STAGING } from './site-writer.ts'

function aSite(): string {
  return mkdtempSync(path.join(tmpdir(), 'tocsin-site-'))
}

test('a new address is there at once; a replaced one waits for its turn', () => {
  const root = aSite()
  const writer = new SiteWriter(root, 'one')
  expect(writer.write('a/index.html', 'old').pending).toBeNull()
  expect(readFileSync(path.join(root, 'a/index.html'), 'utf8')).toBe('old')

  const { pending } = writer.write('a/index.html', 'new')
  expect(readFileSync(path.join(root, 'a/index.html'), 'utf8')).toBe('old')
  if (pending === null) throw new Error('A replacement waits.')
  replaceAll([pending])
  expect(readFileSync(path.join(root, 'a/index.html'), 'utf8')).toBe('new')
  expect(writer.written).toBe(2)
})

test('the same bytes are left alone', () => {
  const root = aSite()
  new SiteWriter(root, 'one').write('a.json', '{"é":1}')
  const { ino } = statSync(path.join(root, 'a.json'))
  const writer = new SiteWriter(root, 'two')
  const { written, pending } = writer.write('a.json', '{"é":1}')
  expect({ pending, written: writer.written, ino: statSync(path.join(root, 'a.json')).ino }).toEqual({
    pending: null,
    written: 0,
    ino,
  })
  expect(isUntouched(root, written)).toBe(true)
})

test('what a killed build left behind is cleared away', () => {
  const root = aSite()
  const writer = new SiteWriter(root, 'one')
  writer.write('a.html', 'old')
  writer.write('a.html', 'new')
  clearStaging(root)
  expect(existsSync(path.join(root, STAGING))).toBe(false)
  expect(readFileSync(path.join(root, 'a.html'), 'utf8')).toBe('old')
})

test('an address is reserved once, and never over what stands there', () => {
  const root = aSite()
  const writer = new SiteWriter(root, 'one')
  expect(writer.reserve('a/index.html', () => 'soon')).toBe(true)
  expect(writer.reserve('a/index.html', () => 'later')).toBe(false)
  expect(readFileSync(path.join(root, 'a/index.html'), 'utf8')).toBe('soon')
  writer.write('b/index.html', 'page')
  expect(new SiteWriter(root, 'two').reserve('b/index.html', () => 'soon')).toBe(false)
  expect(readFileSync(path.join(root, 'b/index.html'), 'utf8')).toBe('page')
  // It does not count as written, and the page that comes replaces it in its turn.
  expect(writer.written).toBe(1)
  expect(writer.write('a/index.html', 'page').pending).not.toBeNull()
})
