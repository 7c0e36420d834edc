import { expect, test } from 'vitest'
import { aProduct, aRelease } from '../../../test/builders/catalogue.ts'
import type { BranchId, Release } from './product.ts'
import { publicBranches } from './public-branches.ts'

function isReleased(release: Release): boolean {
  return release.state === 'released'
}

test.each([
  ['with a public release', [aRelease('2031.7.1')], true],
  ['with a public and a planned release', [aRelease('2031.7.1'), aRelease('2031.7.2', { state: 'planned' })], true],
  ['without any release', [], true],
  ['with only a planned release', [aRelease('2031.7.1', { state: 'planned' })], false],
  ['with only an embargoed release', [aRelease('2031.7.1', { state: 'embargoed' })], false],
  ['with only an embargoed release that nobody can read', [aRelease('2031.7.x', { state: 'embargoed' })], false],
] as const)('a branch %s: %s', (_, releases, isPublic) => {
  for (const versionScheme of ['dotted', null] as const) {
    const product = aProduct({
      versionScheme,
      branches: [{ id: '2031.7' as BranchId, support: { kind: 'not_stated' } }],
      releases,
    })
    expect(publicBranches(product, isReleased).length === 1).toBe(isPublic)
  }
})
