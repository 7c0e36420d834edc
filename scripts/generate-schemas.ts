import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EDITOR_SCHEMAS } from '../src/formats/advisory-file/json-schemas.ts'
import { NATIVE_SCHEMA } from '../src/formats/native-json/native-schema.ts'

const NATIVE = { fileName: 'native-advisory.schema.json', schema: NATIVE_SCHEMA }

/**
 * Writes the JSON Schemas that editors use, from the shapes that read the files, and the one of the native JSON. With
 * `--check` it writes nothing and fails where what is there differs.
 */
function main(): void {
  const folder = join(import.meta.dirname, '..', 'schemas')
  const isCheck = process.argv.includes('--check')
  for (const { fileName, schema } of [...EDITOR_SCHEMAS, NATIVE]) {
    const path = join(folder, fileName)
    const text = `${JSON.stringify(schema, null, 2)}\n`
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    if (isCheck) {
      process.stderr.write(`schemas/${fileName} is not what the sources say. Run \`npm run generate\`.\n`)
      process.exitCode = 1
    } else {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, text)
    }
  }
}

main()
