import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'

/** Other people's test data for versions (vers-spec and osv-scalibr); it lives beside the project, not in it. */
const corpora = resolve(import.meta.dirname, '../../../shared/corpora/vers')

export const isPresent = existsSync(corpora)
if (!isPresent) process.stderr.write(`No version corpora at ${corpora}: nothing is compared.\n`)

/** What a file says of two versions, or of a version and a range in the `vers` notation. */
export type VersionCase =
  | { readonly kind: 'comparison'; readonly a: string; readonly sign: '<' | '=' | '>' | '≠'; readonly b: string }
  | { readonly kind: 'containment'; readonly vers: string; readonly version: string; readonly contained: boolean }

/** How a case is named in reports and in the list of exceptions. */
export function nameOf(given: VersionCase): string {
  return given.kind === 'comparison'
    ? `${given.a} ${given.sign} ${given.b}`
    : `${given.version} ${given.contained ? 'in' : 'not in'} ${given.vers}`
}

export interface CorpusFile {
  readonly name: string
  readonly scheme: VersionSchemeId
  /** How many cases the file had when it was taken; fewer means that they are not read. */
  readonly count: number
}

/** The files of our schemes. */
export const CORPUS_FILES: readonly CorpusFile[] = [
  { name: 'osv-scalibr/debian-versions.txt', scheme: 'deb', count: 30 },
  { name: 'osv-scalibr/debian-versions-generated.txt', scheme: 'deb', count: 14_442 },
  { name: 'osv-scalibr/maven-versions.txt', scheme: 'maven', count: 102 },
  { name: 'osv-scalibr/maven-versions-generated.txt', scheme: 'maven', count: 14_752 },
  { name: 'osv-scalibr/nuget-versions.txt', scheme: 'nuget', count: 35 },
  { name: 'osv-scalibr/pypi-versions.txt', scheme: 'pypi', count: 37 },
  { name: 'osv-scalibr/pypi-versions-generated.txt', scheme: 'pypi', count: 12_375 },
  { name: 'osv-scalibr/redhat-versions.txt', scheme: 'rpm', count: 165 },
  { name: 'osv-scalibr/semver-versions.txt', scheme: 'semver', count: 86 },
  { name: 'vers-spec/maven_version_cmp_test.json', scheme: 'maven', count: 977 },
  { name: 'vers-spec/nuget_version_cmp_test.json', scheme: 'nuget', count: 33 },
  { name: 'vers-spec/npm_range_containment_test.json', scheme: 'semver', count: 1 },
  { name: 'vers-spec/pypi_range_containment_test.json', scheme: 'pypi', count: 10 },
]

/** The files that are not for us, and why. Every file of the corpora is here or above. */
export const NOT_OURS: Readonly<Record<string, string>> = {
  'README.md': 'about the data',
  'osv-scalibr/alpine-versions-generated.txt': 'no such scheme',
  'osv-scalibr/alpine-versions.txt': 'no such scheme',
  'osv-scalibr/packagist-versions.txt': 'no such scheme',
  'osv-scalibr/rubygems-versions.txt': 'no such scheme',
  'vers-spec/alpine_version_cmp_test.json': 'no such scheme',
  'vers-spec/alpm_version_cmp_test.json': 'no such scheme',
  'vers-spec/conan_version_cmp_test.json': 'no such scheme',
  'vers-spec/datetime_version_cmp_test.json': 'no such scheme',
  'vers-spec/gentoo_version_cmp_test.json': 'no such scheme',
  'vers-spec/lexicographic-test.json': 'no such scheme',
  'vers-spec/openssl_version_cmp_test.json': 'no such scheme',
  'vers-spec/conan_range_from_native_basic_test.json': 'ranges in the words of a package manager',
  'vers-spec/conan_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/gem_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/nginx_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/npm_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/nuget_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/openssl_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/pypi_range_from_native_test.json': 'ranges in the words of a package manager',
  'vers-spec/pypi_range_validate_test.json': 'the vers notation itself',
  'vers-spec/vers_canonical_parse_test.json': 'the vers notation itself',
}

export function corpusPath(name = ''): string {
  return join(corpora, name)
}

export function readCases(name: string): readonly VersionCase[] {
  const text = readFileSync(corpusPath(name), 'utf8')
  return name.endsWith('.json') ? readVersSpec(text) : readScalibr(text)
}

/** One assertion a line; both `#` and `//` start a comment. */
function readScalibr(text: string): VersionCase[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:#|\/\/)/.test(line))
    .map((line) => {
      const [a, sign, b, ...rest] = line.trim().split(' ')
      if (a === undefined || b === undefined || rest.length > 0) throw new Error(`Not an assertion: ${line}`)
      if (sign !== '<' && sign !== '=' && sign !== '>') throw new Error(`Not a sign: ${line}`)
      return { kind: 'comparison', a, sign, b }
    })
}

type VersSpecTest =
  | { readonly test_type: 'equality'; readonly input: Versions; readonly expected_output: boolean }
  | { readonly test_type: 'comparison'; readonly input: Versions; readonly expected_output: readonly [string, string] }
  | {
      readonly test_type: 'containment'
      readonly input: { readonly vers: string; readonly version: string }
      readonly expected_output: boolean
    }

interface Versions {
  readonly versions: readonly [string, string]
}

/** A comparison test gives the two versions in ascending order: none is of equal ones. */
function readVersSpec(text: string): VersionCase[] {
  const { tests } = JSON.parse(text) as { readonly tests: readonly VersSpecTest[] }
  return tests.map((given) => {
    switch (given.test_type) {
      case 'equality': {
        const [a, b] = given.input.versions
        return { kind: 'comparison', a, sign: given.expected_output ? '=' : '≠', b }
      }
      case 'comparison': {
        const [a, b] = given.expected_output
        return { kind: 'comparison', a, sign: '<', b }
      }
      case 'containment':
        return { kind: 'containment', ...given.input, contained: given.expected_output }
      default:
        throw new Error(`Not a test of ours: ${JSON.stringify(given)}`)
    }
  })
}
