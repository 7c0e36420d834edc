/**
 * The folder's own files: advisories (YAML front matter and Markdown), `vendor.yaml` and `products.yaml`.
 * docs/advisory-file.md explains them to authors.
 */

export { type FileComments, hasComments, readFileComments } from './file-comments.ts'
export type { FileProblem } from './file-problem.ts'
export { MAX_ADVISORY_BYTES, MAX_PRODUCTS_BYTES } from './file-text.ts'
export type { FieldPath } from './locate.ts'
export { type ParsedAdvisoryFile, parseAdvisoryFile } from './parse-advisory-file.ts'
export { type AdvisoryPrintOptions, printAdvisoryFile } from './print-advisory-file.ts'
export { sectionTextProblem } from './print-prose.ts'
export { parseProductsFile, printProductsFile } from './products-file.ts'
export { PROSE_HEADINGS } from './prose-headings.ts'
export { positionsIn, type TextPosition } from './text-position.ts'
export { decodeUtf8 } from './utf8.ts'
export { parseVendorFile, printVendorFile } from './vendor-file.ts'
export { type PlacedText, textsOfYamlFile } from './yaml-texts.ts'
