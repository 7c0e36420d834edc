import type { PlacedFinding } from '../../domain/policy/finding.ts'
import { hiddenIn } from '../../domain/policy/rules/hidden-characters.ts'
import { MAX_PRODUCTS_BYTES, type PlacedText, textsOfYamlFile } from '../../formats/advisory-file/index.ts'
import { readText } from './folder.ts'

/** `vendor.yaml` and `products.yaml` are shown to readers without an approval, so all that stands in them is looked at. */
export const SHARED_FILES = ['vendor.yaml', 'products.yaml'] as const

/** The texts of a shared file, and what in them hides something; nothing where it cannot be read, which is told elsewhere. */
export async function hiddenInFile(
  root: string,
  file: (typeof SHARED_FILES)[number],
): Promise<{ readonly texts: readonly PlacedText[]; readonly findings: readonly PlacedFinding[] }> {
  const text = await readText(root, file, MAX_PRODUCTS_BYTES)
  if (!text.ok) return { texts: [], findings: [] }
  // Nothing is hidden in plain ASCII without escapes, which most catalogues are.
  if (file === 'products.yaml' && /^[\n\r\t -[\]-~]*$/.test(text.value)) return { texts: [], findings: [] }
  const texts = textsOfYamlFile(text.value)
  const findings = texts.flatMap(({ text: words, path, line, column }) =>
    hiddenIn('The text', words, path).map((finding) => ({ ...finding, line, column })),
  )
  return { texts, findings }
}
