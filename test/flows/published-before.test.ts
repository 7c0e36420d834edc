import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sha256OfJson } from '../../src/base/sha256.ts'
import { aFolderWith, tocsin } from './tocsin.ts'

/** As a program left it that knew no field `comparison` yet. It never changes: what is in it has been published. */
const BEFORE = path.join(import.meta.dirname, 'published-before')

function aCopy(): string {
  const root = aFolderWith({})
  cpSync(BEFORE, root, { recursive: true })
  return root
}

test('what was published before a field came keeps its seal, its approval and its state', async () => {
  const root = aCopy()
  expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 published') })
  expect(await tocsin(root, ['publish'])).toMatchObject({
    code: 0,
    err: expect.stringContaining('Nothing is approved and due'),
  })
  expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
  const json = JSON.parse(readFileSync(path.join(root, 'public/advisories/SA1900-01.json'), 'utf8'))
  expect(json.seal).toBe('sha256:c2c67797c1cba954fbc10a66b47db117c00586cfdf7819fc3252212f3b8c08aa')
  expect(sha256OfJson(json.advisory)).toBe(json.seal)
})
