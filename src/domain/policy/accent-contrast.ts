import type { SiteLook } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-codes.ts'

/** WCAG 2.2, 1.4.3, for text of ordinary size. */
const ENOUGH = 4.5

/** The papers of the site on which links stand, as its style sheet has them. */
export const PAPERS = {
  light: ['#ffffff', '#f4f7f9', '#eef5fc', '#fdeef0'],
  dark: ['#0f151b', '#172029', '#12212f', '#2e1219'],
} as const

/** A finding for each scheme in which links in the vendor's accent could not be read, with a colour near it that can. */
export function accentContrast({ accent }: Pick<SiteLook, 'accent'>): readonly Finding[] {
  if (accent === null) return []
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const ratio = worstContrast(accent[scheme], PAPERS[scheme])
    if (ratio >= ENOUGH) return []
    const message = `${accent[scheme]} has a contrast of ${floored(ratio)} : 1 on the ${scheme} site, where 4.5 : 1 is the least that can be read.`
    const fix = `Take a ${scheme === 'light' ? 'darker' : 'lighter'} colour for the accent, as ${readableAccent(accent[scheme], scheme)}.`
    return [findingOf('accent-too-weak', ['look', 'accent', scheme], message, fix)]
  })
}

/** Down, so that 4.49 is never told as enough. */
function floored(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}

/** The same colour, mixed with black or white until it can be read on each paper of the scheme; as it is where it can. */
export function readableAccent(colour: string, scheme: 'light' | 'dark'): string {
  const target = scheme === 'light' ? 0 : 255
  for (let share = 0; share <= 100; share += 1) {
    const mixed = channels(colour).map((channel) => Math.round(channel + ((target - channel) * share) / 100))
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
    if (worstContrast(hex, PAPERS[scheme]) >= ENOUGH) return hex
  }
  return scheme === 'light' ? '#000000' : '#ffffff'
}

function worstContrast(colour: string, papers: readonly string[]): number {
  return Math.min(...papers.map((paper) => contrast(colour, paper)))
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (brighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
