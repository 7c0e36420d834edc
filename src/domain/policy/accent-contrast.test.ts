import { expect, test } from 'vitest'
import { TOKENS } from '../../site/styles/tokens.ts'
import { accentContrast, PAPERS } from './accent-contrast.ts'

test.each([
  ['#0b5cad', '#80bfff', []],
  ['#000000', '#ffffff', []],
  ['#2f93e0', '#80bfff', ['light 2.92 #2471ac']],
  ['#0b5cad', '#0b5cad', ['dark 2.45 #528bc5']],
  ['#ffffff', '#000000', ['light 1.00 #6e6e6e', 'dark 1.14 #878787']],
])('%s on light and %s on dark papers: %j', (light, dark, expected) => {
  const findings = accentContrast({ accent: { light, dark } })
  expect(
    findings.map(({ path, message, fix }) => {
      const ratio = /contrast of (\S+) : 1/.exec(message)?.[1]
      return `${path.at(-1)} ${ratio} ${/#[0-9a-f]{6}/.exec(fix ?? '')?.[0]}`
    }),
  ).toEqual(expected)
  for (const { path, fix } of findings) {
    const proposed = /#[0-9a-f]{6}/.exec(fix ?? '')?.[0] ?? ''
    const better = { light, dark, [String(path.at(-1))]: proposed }
    expect(accentContrast({ accent: better }).filter((finding) => finding.path.at(-1) === path.at(-1))).toEqual([])
  }
})

test('a vendor without an accent has none that could be weak', () => {
  expect(accentContrast({ accent: null })).toEqual([])
})

test('the papers are those of the style sheet', () => {
  const [light = '', dark = ''] = TOKENS.split('@media (prefers-color-scheme: dark)')
  const paper = (css: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css)?.[1]
  const names = ['paper', 'paper-2', 'now-paper', 'stop-paper']
  expect(names.map((name) => paper(light, name)?.replace(/^#fff$/, '#ffffff'))).toEqual(PAPERS.light)
  expect(names.map((name) => paper(dark, name))).toEqual(PAPERS.dark)
})
