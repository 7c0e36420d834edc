import { describe, expect, test } from 'vitest'
import { STYLES } from './index.ts'
import { PRINT } from './print.ts'
import { TOKENS } from './tokens.ts'

/** Colours by name, as the style sheet defines them for each scheme. */
const [light = '', dark = ''] = TOKENS.split('@media (prefers-color-scheme: dark)')
const schemes = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } }

function coloursIn(css: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((index) => {
    const channel = Number.parseInt(digits.slice(index, index + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (brighter + 0.05) / (darker + 0.05)
}

const INKS = ['ink', 'ink-2', 'accent', 'critical', 'high', 'medium', 'low', 'ok']
const PAPERS = ['paper', 'paper-2', 'now-paper']

describe.each(Object.entries(schemes))('%s scheme', (_scheme, colours) => {
  const colour = (name: string) => {
    const value = colours[name]
    if (value === undefined) throw new Error(`The style sheet has no colour ${name}`)
    return value
  }

  test.each(INKS.flatMap((ink) => PAPERS.map((paper) => [ink, paper] as const)))(
    '%s on %s can be read',
    (ink, paper) => {
      expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['ink', 'warn-paper'],
    ['ink', 'stop-paper'],
    ['accent', 'stop-paper'],
    ['critical', 'stop-paper'],
    ['ink', 'ok-paper'],
    ['ok', 'ok-paper'],
    ['paper', 'critical'],
  ])('%s on %s can be read', (ink, paper) => {
    expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['line-2', 'warn-line', 'stop-line', 'accent'])('%s can be seen', (line) => {
    expect(contrast(colour(line), colour('paper'))).toBeGreaterThanOrEqual(line === 'warn-line' ? 2 : 3)
  })
})

test('in print every paper is white, and what is written in a colour is black', () => {
  const printed = coloursIn(PRINT)
  const papers = Object.keys(schemes.light).filter((name) => /(?:^|-)paper/.test(name))
  expect(papers.length).toBeGreaterThan(4)
  for (const paper of papers) expect([paper, printed[paper]]).toEqual([paper, '#fff'])
  for (const ink of INKS.filter((name) => name !== 'ink-2')) expect([ink, printed[ink]]).toEqual([ink, '#000'])
})

test('the style sheet asks nothing of other hosts', () => {
  expect(STYLES).not.toMatch(/@import|url\(|https?:/)
})

test('every colour that is used is defined', () => {
  const used = new Set([...STYLES.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name))
  const defined = new Set([...STYLES.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name))
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
  expect([...defined].filter((name) => !used.has(name))).toEqual([])
})
