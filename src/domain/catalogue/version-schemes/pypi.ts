import { keyedScheme } from './keyed-scheme.ts'
import { numberKey, numbersKey, wordKey } from './sort-key.ts'

const PYPI = new RegExp(
  [
    String.raw`^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`,
    String.raw`(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?<phaseNumber>\d*))?`,
    String.raw`(?<post>-(?<implicitPost>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?`,
    String.raw`(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?`,
    String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`,
  ].join(''),
  'i',
)

const RELEASE_END = '\u0001'
const PHASE = { developmentOnly: '\u0001', alpha: '\u0002', beta: '\u0003', candidate: '\u0004', none: '\u0005' }
const POST = { none: '\u0001', some: '\u0002' }
const DEVELOPMENT = { some: '\u0001', none: '\u0002' }
const LOCAL = { word: '\u0001', number: '\u0002' }

/**
 * Python package versions in every spelling that PEP 440 takes (case, separators, `v`, `c` for `rc`, `1.0-1` for
 * `1.0.post1`). Order of one release: development, alpha, beta, candidate, the release, local builds of it, post.
 * Development releases come before what they lead to. Spaces around the version are not taken.
 *
 * @see PEP 440, "Normalization" and "Summary of permitted suffixes and relative ordering"
 */
export const pypi = keyedScheme('pypi', 'a version by PEP 440, like 2.1.0, 2.1.0rc1 or 2.1.0.post1', (text) => {
  const part = PYPI.exec(text)?.groups
  if (part === undefined) return null
  const isPost = part.post !== undefined
  const isDevelopment = part.dev !== undefined
  return (
    numberKey(part.epoch ?? '') +
    numbersKey((part.release ?? '').split('.')) +
    RELEASE_END +
    phaseKey(part.phase?.toLowerCase(), part.phaseNumber ?? '', isDevelopment && !isPost) +
    (isPost ? POST.some + numberKey(part.implicitPost ?? part.postNumber ?? '') : POST.none) +
    (isDevelopment ? DEVELOPMENT.some + numberKey(part.devNumber ?? '') : DEVELOPMENT.none) +
    localKey(part.local?.toLowerCase())
  )
})

function phaseKey(phase: string | undefined, number: string, developmentOnly: boolean): string {
  // A development release of the final release (1.0.dev1) comes before its first alpha.
  if (phase === undefined) return developmentOnly ? PHASE.developmentOnly : PHASE.none
  const mark = phase.startsWith('a') ? PHASE.alpha : phase.startsWith('b') ? PHASE.beta : PHASE.candidate
  return mark + numberKey(number)
}

/** Nothing comes before any local part, words before numbers, fewer parts before more ("Local version identifiers"). */
function localKey(local: string | undefined): string {
  if (local === undefined) return ''
  let key = ''
  for (const part of local.split(/[-_.]/)) {
    key += /^\d+$/.test(part) ? LOCAL.number + numberKey(part) : LOCAL.word + wordKey(part)
  }
  return key
}
