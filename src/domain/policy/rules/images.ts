import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { markdownTexts } from '../free-texts.ts'
import { picturesIn } from '../prose-words.ts'
import type { DraftContent, FieldPath } from '../readiness-context.ts'

/** Each picture that the prose shows is listed with its hash, so that the seal covers it; and the other way round. */
export function images(content: DraftContent): readonly Finding[] {
  const listed = new Set(content.images.map((image) => image.file))
  const shown = shownImages(content)
  const findings: Finding[] = []
  for (const { file, path } of shown) {
    if (listed.has(file)) continue
    const message = `The picture ${file} is shown, but not listed with its hash.`
    const fix = /^[a-z][a-z0-9+.-]*:/i.test(file)
      ? 'Save it under images/ and list it: pages load nothing from elsewhere.'
      : `List ${file} under "images" with its SHA-256.`
    findings.push(findingOf('image-not-listed', path, message, fix))
  }
  const used = new Set(shown.map(({ file }) => file))
  for (const [index, { file }] of content.images.entries()) {
    if (used.has(file)) continue
    findings.push(findingOf('image-unused', ['images', index], `The picture ${file} is listed, but shown nowhere.`))
  }
  return findings
}

/** The files that the prose shows, each once, in the order in which a reader meets them. */
export function imagesShownBy(content: DraftContent): readonly string[] {
  return [...new Set(shownImages(content).map(({ file }) => file))]
}

function shownImages(content: DraftContent): readonly { readonly file: string; readonly path: FieldPath }[] {
  return markdownTexts(content).flatMap(({ text, path }) => picturesIn(text).map((file) => ({ file, path })))
}
