import { expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aVulnerability } from '../../test/builders/advisory.ts'
import { aProduct, aRelease } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Branch, BranchId, ProductId } from '../domain/catalogue/product.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { productCheckData } from './product-check-data.ts'

const AGENT = 'example-agent' as ProductId

function branch(id: string): Branch {
  return { id: id as BranchId, support: { kind: 'supported', until: null } }
}

test('what is planned or embargoed leaves no trace', () => {
  const product = aProduct({
    branches: [branch('2024.1'), branch('2024.2'), branch('2031.7'), branch('2031.8')],
    releases: [
      aRelease('2024.1.100'),
      aRelease('2024.1.777', { state: 'embargoed' }),
      aRelease('2031.7.1', { state: 'planned' }),
      aRelease('2031.8.1', { state: 'embargoed' }),
    ],
  })
  const data = productCheckData(product, [])
  expect(data.releases).toEqual(['2024.1.100'])
  expect(data.branches.map(({ id }) => id)).toEqual(['2024.1', '2024.2'])
  expect(JSON.stringify(data)).not.toMatch(/777|2031/)
})

test('fragments of one product, by advisory id, whatever the order in which they come', () => {
  const ofBoth = aVulnerability({ statements: [anAffectedStatement(), anAffectedStatement({ product: AGENT })] })
  const fragments = ['SA1900-03', 'SA1900-01', 'SA1900-02'].flatMap((id) =>
    checkFragments(aRevision(anAdvisory({ id: id as AdvisoryId, vulnerabilities: [ofBoth] }))),
  )
  expect(fragments).toHaveLength(6)
  const data = productCheckData(aProduct(), fragments)
  expect(data.advisories.map(({ id, product }) => [id, product])).toEqual([
    ['SA1900-01', 'example-server'],
    ['SA1900-02', 'example-server'],
    ['SA1900-03', 'example-server'],
  ])
  expect(productCheckData(aProduct(), [...fragments].reverse())).toEqual(data)
})

test('a fragment carries only what is about its product', () => {
  const remediation = { kind: 'none_planned', text: null } as const
  const vulnerability = aVulnerability({
    statements: [anAffectedStatement()],
    recorded: [{ product: AGENT, source: 'CVE record', rows: [{ version: '<' }], problem: null, unusable: true }],
    remediations: [
      { ...remediation, scope: { products: [AGENT], branches: [] } },
      { ...remediation, scope: { products: [], branches: ['2024.1' as BranchId] } },
    ],
  })
  const [ofServer, ofAgent] = checkFragments(aRevision(anAdvisory({ vulnerabilities: [vulnerability] })))
  expect(ofServer).toMatchObject({ product: 'example-server', vulnerabilities: [{ remediations: [{}] }] })
  expect(ofServer?.vulnerabilities[0]).not.toHaveProperty('unusable')
  expect(ofAgent).toEqual({
    product: AGENT,
    id: 'SA1900-01',
    revision: 1,
    kind: 'vulnerability',
    title: 'Stored script in a note runs in another session',
    openSince: '1900-01-02',
    vulnerabilities: [
      {
        cve: 'CVE-1900-0001',
        severity: 'high',
        exploitation: { kind: 'none_known', asOf: '1900-01-01T00:00:00Z', source: null, note: null },
        unusable: [{ source: 'CVE record' }],
        remediations: [{ kind: 'none_planned' }, { kind: 'none_planned', branches: ['2024.1'] }],
      },
    ],
  })
})

test('data that somebody else wrote in another order are opened in the order of the advisories', () => {
  const ids = ['SA1900-03', 'SA1900-01', 'SA1900-02']
  const fragments = ids.flatMap((id) => checkFragments(aRevision(anAdvisory({ id: id as AdvisoryId }))))
  const data = productCheckData(aProduct(), fragments)
  const mixed = { ...data, advisories: ids.flatMap((id) => data.advisories.filter((one) => one.id === id)) }
  expect(mixed.advisories.map(({ id }) => id)).not.toEqual(data.advisories.map(({ id }) => id))
  expect(openProduct(mixed).fragments).toEqual(openProduct(data).fragments)
})
