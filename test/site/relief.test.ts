import { expect, test } from 'vitest'
import type { Advisory, VulnerabilityAdvisory } from '../../src/domain/advisory/advisory.ts'
import type { Remediation } from '../../src/domain/advisory/remediation.ts'
import type { BranchId, ProductId } from '../../src/domain/catalogue/product.ts'
import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'
import type { Statement, Vulnerability } from '../../src/domain/publication/public-record.ts'
import { aGuidance, anAdvisory, anAffectedStatement, aRange, aVulnerability } from '../builders/advisory.ts'
import { EVERYBODY, mitigation } from '../builders/asked.ts'
import { aProduct } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'
import { pagesOf, preliminaryAdvisory, richAdvisory, siteContext, wholeSite, withdrawnAdvisory } from './fixtures.ts'
import { pageAt, type Reader } from './reader.ts'

/* What an advisory says for those who cannot upgrade. */

const NONE = 'If you cannot upgrade now: No workaround is recorded. Upgrading is the only way on record.'
const SERVER = 'example-server' as ProductId
const AGENT = 'example-agent' as ProductId

function pageOf(advisory: Advisory): Reader {
  const products = [SERVER, AGENT].map((id) => {
    const { branches, ...product } = aProduct({ id, name: id === SERVER ? 'Example Server' : 'Example Agent' })
    return { ...product, branches: branches.map((branch) => branch.id) }
  })
  const latest = aRevision(advisory, { products })
  return pageAt(pagesOf({ latest, earlier: [] }, siteContext()), `advisories/${advisory.id}/index.html`)
}

function relief(page: Reader): readonly string[] {
  return page.has('.relief ul') ? [...page.texts('.relief p'), ...page.texts('.relief li')] : page.texts('.relief')
}

function reliefOf(vulnerability: Partial<Vulnerability>, difference: Partial<VulnerabilityAdvisory> = {}) {
  return relief(pageOf(anAdvisory({ vulnerabilities: [aVulnerability(vulnerability)], ...difference })))
}

function workaround(text: string, scope = EVERYBODY): Remediation {
  return { kind: 'workaround', scope, text, cost: null, undo: null }
}

const onServer = anAffectedStatement({ product: SERVER })
const onAgent = anAffectedStatement({ product: AGENT })

test('where nothing is recorded it says so', () => {
  expect(reliefOf({ statements: [onServer] })).toEqual([NONE])
})

test('what is recorded is told in a sentence and led to', () => {
  const page = pageOf(
    anAdvisory({
      vulnerabilities: [
        aVulnerability({
          statements: [onServer],
          remediations: [workaround('Close port 10933. Open it again later.')],
        }),
      ],
    }),
  )
  expect(relief(page)).toEqual(['If you cannot upgrade now:', 'Workaround: Close port 10933.'])
  expect(page.attribute('.relief a', 'href')).toBe('#mitigation')
  expect(page.has('#mitigation')).toBe(true)
})

test('what is for some alone says for whom, and that the others have nothing', () => {
  const rest = 'For all others nothing is recorded but the upgrade.'
  const forServer = mitigation({ scope: { products: [SERVER], branches: [] }, text: 'Block the port.' })
  expect(reliefOf({ statements: [onServer, onAgent], remediations: [forServer] })).toEqual([
    'If you cannot upgrade now:',
    'Mitigation for Example Server: Block the port.',
    rest,
  ])
  expect(reliefOf({ statements: [onServer], remediations: [forServer] })).not.toContain(rest)
  const ofBranch = workaround('Switch it off.', { products: [], branches: ['2024.1' as BranchId] })
  expect(reliefOf({ statements: [onServer], remediations: [ofBranch] })).toEqual([
    'If you cannot upgrade now:',
    'Workaround for 2024.1: Switch it off.',
    rest,
  ])
  const both = { ...ofBranch, scope: { products: [], branches: ['2024.1', '2024.2'] as BranchId[] } }
  expect(reliefOf({ statements: [onServer], remediations: [both] })).toHaveLength(2)
  const onLinux: Statement = {
    ...onServer,
    condition: { platforms: ['Linux'], configuration: null },
    remediations: [workaround('Remove the package.')],
  }
  expect(reliefOf({ statements: [onLinux, onServer] })).toEqual([
    'If you cannot upgrade now:',
    'Workaround for Example Server and Linux: Remove the package.',
    rest,
  ])
})

test('of several vulnerabilities it says which, and leads to the part of each', () => {
  const page = pageAt(pagesOf(richAdvisory(), siteContext()), 'advisories/SA2026-12/index.html')
  expect(relief(page)).toEqual([
    'If you cannot upgrade now:',
    'CVE-1900-0012: Mitigation for Example Server: Take the permission “Runbook edit” from people whom you do not trust.',
    'CVE-1900-0012: Workaround for Example Server and 2026.2: Set Runbooks.Notes.Html to false in the server’s settings.',
    'For all others nothing is recorded but the upgrade.',
  ])
  expect(page.attribute('.relief a', 'href')).toBe('#CVE-1900-0012-mitigation')
  expect(page.has('#CVE-1900-0012-mitigation')).toBe(true)
})

test('until there is a fix it leads to what helps', () => {
  const open: VersionRange = { introduced: { kind: 'beginning' }, end: { kind: 'open' } }
  const statement = anAffectedStatement({ product: SERVER, extent: { kind: 'ranges', ranges: [open] } })
  expect(reliefOf({ statements: [statement], remediations: [workaround('Close the port.')] })).toEqual([
    'Until there is a fix:',
    'Workaround: Close the port.',
  ])
  expect(reliefOf({ statements: [statement] })).toEqual([])
  const page = pageAt(pagesOf(preliminaryAdvisory(), siteContext()), 'advisories/SA2026-11/index.html')
  expect(relief(page)).toEqual(['Until there is a fix:', 'Take it off the network'])
})

test('the vendor’s own words may say more', () => {
  const { prose } = anAdvisory()
  const words = { ...prose, whatToDo: 'Upgrade today, or take the server off the network.' }
  const told = pageOf(anAdvisory({ prose: words, vulnerabilities: [aVulnerability({ statements: [onServer] })] }))
  expect(told.texts('.now > p').at(-1)).toMatch(/^If you cannot upgrade now:/)
  expect(reliefOf({ statements: [onServer] }, { prose: words })).toEqual([
    'If you cannot upgrade now: Besides what is said here, no workaround is recorded. Upgrading is the only way on record.',
  ])
})

test('a release with the fix may have later flaws, so the page leads to the check of one’s own version', () => {
  const page = pageOf(anAdvisory({ vulnerabilities: [aVulnerability({ statements: [onServer] })] }))
  expect(page.text('.later')).toMatch(/Others may affect them since: find the release to go to from your version$/)
  expect(page.attribute('.later a', 'href')).toBe(`/check/#${SERVER}`)
  const open: VersionRange = { introduced: { kind: 'beginning' }, end: { kind: 'open' } }
  const unfixed = anAffectedStatement({ product: SERVER, extent: { kind: 'ranges', ranges: [open] } })
  const without = pageOf(anAdvisory({ vulnerabilities: [aVulnerability({ statements: [unfixed] })] }))
  expect(without.has('.later')).toBe(false)
  expect(pageOf(aGuidance()).has('.later')).toBe(false)
})

test('nothing is said where nobody has anything to upgrade', () => {
  expect(relief(pageOf(aGuidance()))).toEqual([])
  const withdrawn = withdrawnAdvisory()
  const { id } = withdrawn.latest.advisory
  expect(relief(pageAt(pagesOf(withdrawn, siteContext()), `advisories/${id}/index.html`))).toEqual([])
  const service = anAffectedStatement({ extent: { kind: 'service', exposure: null, fixedOn: null } })
  expect(reliefOf({ statements: [service], remediations: [workaround('Wait.')] })).toEqual([])
  const unaffected: Statement = {
    product: SERVER,
    status: 'known_not_affected',
    extent: { kind: 'ranges', ranges: [aRange('2024.1.1', '2024.1.9')] },
    condition: null,
    reason: { kind: 'impact', impact: 'The flaw is not there.' },
  }
  expect(reliefOf({ statements: [unaffected] })).toEqual([])
})

test('it is said in German as well', () => {
  const page = pageAt(wholeSite({ lang: 'de' }), 'advisories/SA2026-12/index.html')
  expect(page.text('.relief p')).toBe('Wenn Sie jetzt nicht aktualisieren können:')
  expect(page.texts('.relief li').at(-1)).toBe('Für alle anderen ist nur die Aktualisierung verzeichnet.')
})
