import { frontMatterShape } from './front-matter-shape.ts'
import { catalogueShape } from './products-shape.ts'
import type { JsonSchema } from './shape/json-schema.ts'
import { vendorShape } from './vendor-shape.ts'

/** A JSON Schema by which editors complete and check a file; file name without folder. */
export interface EditorSchema {
  readonly fileName: string
  readonly schema: JsonSchema & { readonly $schema: string; readonly title: string }
}

/** The schemas of the folder's files, from the same shapes that read them. */
export const EDITOR_SCHEMAS: readonly EditorSchema[] = [
  editorSchema('advisory.schema.json', 'Front matter of an advisory', frontMatterShape.schema),
  editorSchema('vendor.schema.json', 'vendor.yaml: who publishes', vendorShape.schema),
  editorSchema('products.schema.json', 'products.yaml: what is shipped', catalogueShape.schema),
]

function editorSchema(fileName: string, title: string, schema: JsonSchema): EditorSchema {
  return { fileName, schema: { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema } }
}
