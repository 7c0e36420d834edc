import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { whereItLeads } from './site-folder.ts'

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-site-folder-')))
mkdirSync(path.join(root, 'pub'))
symlinkSync('pub', path.join(root, 'link'))
symlinkSync('later/site', path.join(root, 'dangling'))
symlinkSync('loop', path.join(root, 'loop'))

test.each([
  ['pub', 'pub'],
  ['link', 'pub'],
  ['link/../pub', 'pub'],
  ['link/new/site', 'pub/new/site'],
  ['dangling', 'later/site'],
  ['dangling/below', 'later/site/below'],
  ['absent', 'absent'],
  ['loop', 'loop'],
])('%s leads to %s', (from, to) => {
  expect(whereItLeads(path.join(root, from))).toBe(path.join(root, to))
})
