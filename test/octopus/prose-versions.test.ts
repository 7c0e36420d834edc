import { expect, test } from 'vitest'
import type { Finding } from '../../src/domain/policy/finding.ts'
import type { DraftContent } from '../../src/domain/policy/readiness-context.ts'
import { proseVersions } from '../../src/domain/policy/rules/prose-versions.ts'
import { catalogue, vendor, workingDraft, workingIds } from './octopus-folder.ts'

type Content = Extract<DraftContent, { readonly kind: 'vulnerability' }>

const CONTEXT = { vendor: vendor(), catalogue: catalogue(), isPublished: () => true }

/** What other programs' versions look like in advisories; the last is of the vendor's, but of another product. */
const FOREIGN =
  'It takes .NET 6.0.36, Windows Server 2019 (10.0.17763), SQL Server 15.0.2000, log4j 2.17.1, jQuery 3.5.1, ' +
  'PostgreSQL 14.5, Kubernetes v1.28.3, TLS 1.2, CVSS 3.1, a score of 6.5, port 10943 and 192.168.1.10; see ' +
  'https://example.com/2024.1.99999/notes, `image:2024.1.99999` and section 3.2 of 2024.01.31. ' +
  'Octopus Calamari 22.1.99999 is not meant.'

const advisories = workingIds()
  .map(workingDraft)
  .flatMap(({ content }) => (content.kind === 'vulnerability' ? [content] : []))

function findingsOn(content: Content, details: string): readonly Finding[] {
  return proseVersions({ ...content, prose: { ...content.prose, details } }, CONTEXT)
}

/** What the advisory's own data says, in the words of release notes. */
function told(content: Content): string {
  const ranges = content.vulnerabilities.flatMap(({ statements }) =>
    statements.flatMap(({ extent, status }) =>
      extent.kind === 'ranges' && status === 'known_affected' ? extent.ranges : [],
    ),
  )
  return ranges
    .map(({ introduced, end }) => {
      const from =
        introduced.kind === 'version'
          ? `It came with ${introduced.version}. We saw it running ${introduced.version}.`
          : ''
      if (end.kind === 'fixed')
        return `${from} Versions before ${end.version} are affected. ${end.version} has the fix.`
      return end.kind === 'last_affected' ? `${from} Everything up to and including ${end.version}.` : from
    })
    .join('\n\n')
}

test.each(advisories.map((content) => [content.id, content] as const))(
  '%s: prose that says what the data says is not doubted, nor other programs’ versions',
  (_id, content) => {
    expect(findingsOn(content, content.prose.details ?? '')).toEqual([])
    expect(findingsOn(content, `${told(content)}\n\n${FOREIGN}`)).toEqual([])
  },
)

/** A build after every one that an advisory has, in the branch of one of its fixes: as when digits change places. */
const WRONG_BUILDS = advisories.flatMap((content) =>
  content.vulnerabilities.flatMap(({ statements }) =>
    statements.flatMap(({ extent, product, status }) =>
      extent.kind !== 'ranges' || status !== 'known_affected' || product !== 'octopus-server'
        ? []
        : extent.ranges.flatMap(({ introduced, end }) =>
            introduced.kind === 'version' && end.kind === 'fixed' ? [[content, `${end.version}9`] as const] : [],
          ),
    ),
  ),
)

test('a build that the data does not know is told in every advisory about Server, however it is named', () => {
  expect(new Set(WRONG_BUILDS.map(([{ id }]) => id)).size).toBeGreaterThan(40)
  const silent = WRONG_BUILDS.filter(([content, version]) => {
    const codes = findingsOn(content, `The repair came with build ${version} for everybody.`).map(({ code }) => code)
    return !codes.includes('prose-version-unlisted')
  })
  // Their ranges lack a bound, so that the data may hold the build.
  expect([...new Set(silent.map(([{ id }]) => id))]).toEqual(['SA2023-05', 'SA2023-06', 'SA2023-12'])
})
