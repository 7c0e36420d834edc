import { err, ok, type Result } from '../../base/result.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { SiteLook } from '../../domain/catalogue/vendor.ts'
import type { Finding } from '../../domain/policy/finding.ts'
import { type FindingCode, findingOf } from '../../domain/policy/finding-codes.ts'
import type { LogoPictures, Picture, PictureRefusal } from '../../formats/picture/index.ts'
import { refusalFault } from './folder.ts'
import { type ReadRefusal, readInside } from './read-inside.ts'

/** Every page waits for it, so it has to be small beside what the page says. */
const MOST_KB = 50
/** An editor's notes in an SVG are left out before it is weighed. */
const MOST_READ_BYTES = 1024 * 1024

export interface ReadLogo {
  /** Null where there is none, or none that can be used. */
  readonly logo: LogoPictures | null
  /** Why a picture is not used, at its field in `vendor.yaml`. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the logo that the profile names. One that cannot be used is a finding and no fault: the name says as much, and
 * nothing that has to go out waits for a picture.
 *
 * @param root real path of the folder.
 */
export async function readLogo(root: string, { logo }: Pick<SiteLook, 'logo'>): Promise<ReadLogo> {
  if (logo === null) return { logo: null, findings: [] }
  const light = await readLogoPicture(root, logo.file, 'file')
  const dark = logo.dark === null ? null : await readLogoPicture(root, logo.dark, 'dark')
  const findings = [light, dark].flatMap((read) => (read === null || read.ok ? [] : [read.error]))
  if (!light.ok) return { logo: null, findings }
  return { logo: { light: light.value, dark: dark?.ok === true ? dark.value : null }, findings }
}

async function readLogoPicture(root: string, file: string, key: 'file' | 'dark'): Promise<Result<Picture, Finding>> {
  const refused = (code: FindingCode, message: string, fix: string) =>
    err(findingOf(code, ['look', 'logo', key], message, fix))
  const bytes = await readInside(root, file, MOST_READ_BYTES)
  if (!bytes.ok) return refused(...readWords(bytes.error))
  // Most folders have no logo, and a command starts sooner without what reads one.
  const { readPicture } = await import('../../formats/picture/index.ts')
  const picture = readPicture(bytes.value)
  if (!picture.ok) return refused(...pictureWords(file, picture.error))
  const { byteLength } = picture.value.bytes
  return byteLength > MOST_KB * 1000 ? refused(...weightWords(file, byteLength)) : ok(picture.value)
}

type Words = readonly [code: FindingCode, message: string, fix: string]

function readWords(refusal: ReadRefusal): Words {
  if (refusal.kind === 'too_large') return weightWords(refusal.file, refusal.bytes)
  const { message, remedy } = refusalFault(refusal, 'Put the picture there, or take it out of `look.logo`.')
  return ['logo-unreadable', message, refusal.kind === 'not_a_file' ? 'Put the picture there.' : (remedy ?? '')]
}

function weightWords(file: string, bytes: number): Words {
  const message = `${file} has ${Math.ceil(bytes / 1000)} kB; a logo has at most ${MOST_KB} kB, because every page loads it.`
  return ['logo-too-large', message, 'Save it smaller: it is shown 40 pixels high at most. SVG is smallest.']
}

function pictureWords(file: string, refusal: PictureRefusal): Words {
  switch (refusal.kind) {
    case 'unknown_format':
      return ['logo-unreadable', `${file} is no SVG, PNG or WebP.`, 'Save the picture in one of these formats.']
    case 'damaged':
      return [
        'logo-unreadable',
        `${file} is not whole, or does not say how large it is.`,
        'Save it again; an SVG needs a viewBox, or a width and a height.',
      ]
    case 'too_many_pixels': {
      const { width, height, most } = refusal
      const message = `${file} has ${width} × ${height} pixels; a logo has at most ${most} on a side.`
      return ['logo-too-large', message, 'Save it smaller: it is shown 40 pixels high at most.']
    }
    case 'moves':
      return [
        'logo-unsafe',
        `${file} moves, which keeps people from reading.`,
        'Save a picture of it that stands still.',
      ]
    case 'unsafe':
      return [
        'logo-unsafe',
        `${file}:${refusal.line} has ${refusal.what}: whoever opens the picture would run or load that.`,
        'Take it out, or export the picture as plain SVG, or as PNG.',
      ]
    default:
      return unreachable(refusal)
  }
}
