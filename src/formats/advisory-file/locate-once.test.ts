import { expect, test, vi } from 'vitest'
import { parseAdvisoryFile } from './parse-advisory-file.ts'
import * as yaml from './yaml/read-yaml.ts'

vi.mock('./yaml/read-yaml.ts', { spy: true })

test('a file is read a second time for its first place, and never again', () => {
  const text = `---\nkind: guidance\ntitle: A title\nrelated: [SA1900-01, SA1900-02]\n---\n\n## Summary\n\nText.\n`
  const file = parseAdvisoryFile(text, { lang: 'en' })
  if (!file.ok) throw new Error('The file can be read.')
  expect(yaml.readYaml).toHaveBeenCalledTimes(1)
  const places = [['related', 0], ['related', 1], ['title'], ['prose', 'summary']].map((path) =>
    Object.values(file.value.locate(path)).join(':'),
  )
  expect(places).toEqual(['4:11', '4:22', '3:8', '7:1'])
  expect(yaml.readYaml).toHaveBeenCalledTimes(2)
})
