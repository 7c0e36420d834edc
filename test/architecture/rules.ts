import type { IForbiddenRuleType } from 'dependency-cruiser'
import { type ImportTable, ISLAND_FOLDERS, PURE_FOLDERS } from './import-table.ts'

/** The import table, and what holds besides it, as rules for dependency-cruiser. */
export function rulesFrom(table: ImportTable): IForbiddenRuleType[] {
  return [
    ...Object.entries(table).flatMap(([folder, allowed]) =>
      allowed === 'everything' ? [] : rowRules(folder, allowed),
    ),
    ...PURE_FOLDERS.map((folder) => pureRule(folder)),
    ...ISLAND_FOLDERS.map((folder) => islandRule(folder)),
    {
      name: 'no cycles',
      severity: 'error',
      comment: 'Modules that need each other are one module, or hide a third one.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no orphans',
      severity: 'error',
      comment: 'Nothing leads to this module and it leads nowhere: it is left over.',
      from: { orphan: true },
      to: {},
    },
    {
      name: 'src stands alone',
      severity: 'error',
      comment: 'The package ships without tests, scripts and benchmarks.',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|examples|bin|dist)/' },
    },
    {
      name: 'no development packages in src',
      severity: 'error',
      comment: 'Whoever installs the package does not get these.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'zod stays at the edges',
      severity: 'error',
      comment: 'What came in was parsed there: docs/decisions/013.',
      from: { path: '^src/(?:base|domain|markdown|check|site)/' },
      to: { path: '(?:^|/)zod(?:/|$)' },
    },
    {
      name: 'imports resolve',
      severity: 'error',
      comment: 'What cannot be found cannot be judged.',
      from: {},
      to: { couldNotResolve: true },
    },
  ]
}

function rowRules(folder: string, allowed: readonly string[]): IForbiddenRuleType[] {
  const may = allowed.filter((entry) => !entry.startsWith('!')).map(pathOf)
  const mayNot = allowed.filter((entry) => entry.startsWith('!')).map((entry) => pathOf(entry.slice(1)))
  const from = { path: pathOf(folder) }
  const comment = `src/${folder} may import ${allowed.join(', ') || 'nothing'}: see test/architecture/import-table.ts.`
  return [
    {
      name: `imports of ${folder}`,
      severity: 'error',
      comment,
      from,
      to: { path: '^src/', pathNot: [pathOf(folder), ...may] },
    },
    ...(mayNot.length === 0
      ? []
      : [{ name: `exceptions of ${folder}`, severity: 'error' as const, comment, from, to: { path: mayNot } }]),
  ]
}

function pureRule(folder: string): IForbiddenRuleType {
  return {
    name: `${folder} is pure`,
    severity: 'error',
    comment: 'It runs in a browser as well, and gives the same for the same: files, clocks and networks stay outside.',
    from: { path: pathOf(folder) },
    to: { dependencyTypes: ['core'] },
  }
}

function islandRule(folder: string): IForbiddenRuleType {
  return {
    name: `${folder} are islands`,
    severity: 'error',
    comment: 'Each speaks with the domain only, so one can be added or removed alone.',
    from: { path: `^src/${folder}/([^/]+)/` },
    to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/$1/` },
  }
}

function pathOf(folder: string): string {
  return `^src/${folder}/`
}
