import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { sha256Of } from '../../src/base/sha256.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { aGuidance, anAdvisory, aPreliminary, aVulnerability } from '../builders/advisory.ts'
import { aRevision } from '../builders/published.ts'
import {
  allPublished,
  guidanceAdvisory,
  oldRecord,
  pagesOf,
  preliminaryAdvisory,
  richAdvisory,
  siteContext,
  withdrawnAdvisory,
} from './fixtures.ts'
import { pageAt, type Reader, textAt } from './reader.ts'

function newest(published: PublishedAdvisory): Reader {
  return pageOf(published, '')
}

function pageOf(published: PublishedAdvisory, below: string): Reader {
  const { id } = published.latest.advisory
  return pageAt(pagesOf(published, siteContext({}, allPublished())), `advisories/${id}/${below}index.html`)
}

function facts(page: Reader): Readonly<Record<string, string>> {
  const values = page.texts('.facts dd')
  return Object.fromEntries(page.texts('.facts dt').map((name, index) => [name, values[index] ?? '']))
}

/** What a table says, without the signs that lead to its rows. */
function rows(page: Reader, table: string): readonly string[] {
  return page.texts(`${table} tbody tr`).map((text) => text.replace(/^(.*?)# /, '$1 '))
}

describe('a rich advisory', () => {
  const page = newest(richAdvisory())

  test('says each vector in words, for whoever opens them', () => {
    const [own] = page.texts('#CVE-1900-0012 details.more')
    expect(page.texts('#CVE-1900-0012 details.more summary')).toEqual([
      'CVSS 4.0 by Example Corp in words',
      'CVSS 3.1 by NVD in words',
    ])
    expect(own).toContain('Reached over the network, by someone with few rights')
    expect(own).toContain('Privileges required: Low · ')
  })

  test('says which it is, how bad it is and whether there is a fix before anything else', () => {
    expect(page.text('h1')).toBe('Stored script in a runbook’s notes runs in another user’s session')
    expect(page.text('.line')).toBe(
      'SA2026-12 Vulnerability Published 4 November 2026, 02:10 UTC revision 3 of 9 November 2026, 02:10 UTC',
    )
    expect(page.attribute('.facts a.sev', 'href')).toBe('/severity/')
    expect(facts(page)).toEqual({
      'Example Corp’s rating': 'High',
      'CVSS 4.0': '8.7',
      Exploitation: 'Proof of concept',
      Fix: 'For some branches',
      CVE: 'CVE-1900-0012',
      Status: 'Final',
      Sharing: 'TLP:CLEAR',
    })
  })

  test('says what to do per product and branch, all flaws taken together, and then in the vendor’s words', () => {
    expect(page.texts('#what-to-do .steps h3')).toEqual(['Example Server', 'Example Agent', 'Example Library'])
    expect(page.texts('#what-to-do dl > div')).toEqual([
      '2026.2 upgrade to 2026.2.9876',
      '2026.1 no fix here: move to 2026.2.9876',
      '2025.4 upgrade to 2025.4.10811',
      '2025.3 and older no fix here: move to 2025.4.10811',
      '8.x and newer fix expected on 1 December 2026',
      '7.x upgrade to 7.4.2',
      'all versions under investigation',
    ])
    expect(page.section('what-to-do')).toContain('Upgrade the server first')
  })

  test('has each vulnerability under an anchor with what is affected, fixed and not affected', () => {
    expect(rows(page, '#CVE-1900-0012 .versions')).toEqual([
      'Example Server Condition: runbooks are on, which is the default 2026.2 2026.2.0 – before 2026.2.9876 2026.2.9876 upgrade to 2026.2.9876',
      '2026.1 2026.1.0 – before 2026.2.0 none no fix here: move to 2026.2.9876',
      '2025.4 2025.4.3 – before 2025.4.10811 2025.4.10811 upgrade to 2025.4.10811',
      '2025.3 and older all up to and including 2025.3.9120 none no fix is planned',
      'Example Agent all versions not affected – it does not contain the component. it has no runbooks',
      'Example Cloud service fixed exposed from 2026-10-01 to 2026-10-30 2026-10-30 nothing to do',
    ])
    expect(rows(page, '#vulnerability-2 .versions')).toContain(
      'Example Agent Condition: Linux, macOS Rated low here: it listens on the loopback address only 8.x and newer 8.0.0 and later not yet fix expected on 1 December 2026',
    )
    expect(page.section('vulnerability-2')).toContain('No CVE id: requested, not yet assigned')
    expect(page.section('vulnerability-2')).toContain('libexample-http, fixed upstream in 4.2.1')
  })

  test('says what a mitigation costs and how to undo it', () => {
    expect(page.text('.remediations li')).toBe(
      'Mitigation for Example Server Take the permission “Runbook edit” from people whom you do not trust. What it costs They cannot change runbooks, and scheduled runs of theirs stop. How to undo it Give the permission back after the upgrade.',
    )
  })

  test('never passes a third party’s score for the vendor’s', () => {
    expect(rows(page, '.scores')).toEqual([
      '4.0 8.7 High Example Corp CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:P/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N',
      '3.1 9.1 CRITICAL NVD not by Example Corp CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N',
    ])
  })

  test('states exploitation for each vulnerability, with date and source', () => {
    expect(page.section('exploitation')).toBe(
      'CVE-1900-0012: Stored script in the notes of a runbook: No exploitation is known as of 9 November 2026, 02:10 UTC. Request smuggling in the bundled HTTP component: A proof of concept exists as of 2 November 2026; no attack is known. The proof of concept does not work against our products as they are. Source: the component’s own advisory.',
    )
  })

  test('never links an indicator', () => {
    expect(rows(page, '.indicators')).toContain('Domain notes-collector.example where stolen sessions were sent')
    expect(page.has('.indicators a')).toBe(false)
  })

  test('shows HTML in the vendor’s text as text, and its pictures from this site', () => {
    expect(page.section('details')).toContain("<script>alert('shown as text')</script>")
    expect(page.attribute('#details img', 'src')).toMatch(/^\/assets\/images\/[0-9a-f]{64}\.png$/)
  })

  test('tells how the revisions differ, with the class of each change and a link to each', () => {
    expect(rows(page, '.revisions')).toEqual([
      '3 current 2026-11-09 Example Server: affected widened from 2025.4.40 to before 2025.4.10811 to 2025.4.3 to before 2025.4.10811. material Questions and answers extended. clarifying',
      '2 2026-11-05 Title reworded. cosmetic',
      '1 2026-11-04 First published.',
    ])
    expect(page.attribute('.revisions #revision-2 a', 'href')).toBe('/advisories/SA2026-12/r2/')
  })

  test('gives each revision an address on the page', () => {
    expect(page.texts('.revisions tbody .anchor')).toEqual(['#', '#', '#'])
    for (const revision of [3, 2, 1]) {
      const row = `.revisions #revision-${revision}`
      expect(page.attribute(`${row} .anchor`, 'href')).toBe(`#revision-${revision}`)
      expect(page.attribute(`${row} .anchor`, 'aria-label')).toBe(`Revision ${revision}`)
    }
  })

  test('keeps a day or an instant of a change in one piece', () => {
    const { latest, earlier } = richAdvisory()
    const change = { code: 'timeline_changed', path: [], class: 'clarifying' } as const
    const text = 'timeline entry added: 2026-11-04T02:10:00Z, of 2026-11-03'
    const changed = { ...latest, change: { kind: 'compared', class: 'clarifying', changes: [{ ...change, text }] } }
    const told = newest({ latest: changed as typeof latest, earlier })
    expect(told.texts('.changes .d')).toEqual(['2026-11-04 02:10 UTC', '2026-11-03'])
    expect(told.text('.changes li')).toBe(`${text.replace('T02:10:00Z', ' 02:10 UTC')} clarifying`)
  })

  test('names only related advisories that are public', () => {
    expect(page.section('related')).toBe('SA2021-03')
    expect(textOf(richAdvisory())).not.toContain('SA2026-13')
  })

  test('leads to its machine copies and is bound to its seal', () => {
    const { seal } = richAdvisory().latest
    expect(page.section('copies')).toContain(seal)
    expect(page.attribute('link[type="application/json"]', 'href')).toBe('/advisories/SA2026-12.json')
    expect(page.attribute('link[rel="canonical"]', 'href')).toBe('https://advisories.example.com/advisories/SA2026-12/')
    expect(page.section('check')).toContain(
      'tocsin check example-server@YOUR-VERSION --from https://advisories.example.com',
    )
  })

  test('tells its sections in the order in which they are needed', () => {
    expect(page.texts('.column > section > h2').map((title) => title.replace(/#$/, '').trim())).toEqual([
      'What to do now',
      'Am I affected?',
      'CVE-1900-0012: Stored script in the notes of a runbook',
      'Request smuggling in the bundled HTTP component',
      'Required configuration',
      'Signs of attack',
      'Details',
      'Questions and answers',
      'Exploitation',
      'Timeline',
      'References',
      'Related advisories',
      'Revisions',
      'Machine copies',
    ])
    expect(page.texts('.toc a')).toHaveLength(14)
  })
})

function textOf(published: PublishedAdvisory): string {
  const { id } = published.latest.advisory
  return textAt(pagesOf(published, siteContext()), `advisories/${id}/index.html`)
}

describe('an older revision', () => {
  const page = pageOf(richAdvisory(), 'r1/')

  test('keeps what it said, and says first that it is no longer current', () => {
    expect(page.text('.banner')).toBe('You are reading revision 1, which is no longer current. Revision 3 is current.')
    expect(page.attribute('.banner a', 'href')).toBe('/advisories/SA2026-12/')
    expect(page.text('h1')).toBe('Stored script in a runbook’s notes')
    expect(rows(page, '.revisions')[2]).toBe('1 this page 2026-11-04 First published.')
  })

  test('sends search engines and the check to the current one', () => {
    expect(page.attribute('link[rel="canonical"]', 'href')).toBe('https://advisories.example.com/advisories/SA2026-12/')
    expect(page.attribute('meta[name="robots"]', 'content')).toContain('noindex')
    expect(page.has('#check')).toBe(false)
  })
})

describe('an old record with gaps', () => {
  const page = newest(oldRecord())

  test('shows them as not stated, and the publication day as what it is', () => {
    expect(page.text('.line')).toBe('SA2021-03 Vulnerability Published 14 May 2021 (day of the CVE record)')
    expect(facts(page)).toMatchObject({
      'Example Corp’s rating': 'Not stated',
      'CVSS 3.1': '7.5 by NVD, not by Example Corp',
      Exploitation: 'Not stated',
    })
    expect(page.section('exploitation')).toBe(
      'Not stated. The sources of this advisory do not say whether it has been exploited.',
    )
    expect(page.section('details')).toContain('The sources of this advisory do not state a rating by the vendor.')
  })

  test('tells an unrecorded bound from the beginning, in the record’s own words', () => {
    expect(rows(page, '.versions')[0]).toBe(
      'Example Server 2025.3 and older before 2025.3.9120 lower bound not recorded, as recorded “1.x” may be affected 2025.3.9120 in 2025.3 upgrade to 2025.3.9120; older branches have no fix: move to it',
    )
  })

  test('shows a record that cannot be read as it stands, and calls nobody safe', () => {
    expect(page.text('.recorded p')).toBe(
      'Example Agent: no version can be called safe or affected from what is recorded. The version is the single character “<”: operator and value were swapped.',
    )
    expect(rows(page, '.recorded')).toEqual(['< unspecified affected', 'unspecified affected custom'])
    expect(page.texts('#what-to-do dl > div')).toContain('any version may be affected: the record is not clear')
  })

  test('keeps what was read without loss at hand and out of the way', () => {
    expect(page.texts('details.more summary')).toEqual(['Rows of the CVE record as they stand'])
    expect(rows(page, 'details.more')).toEqual(['1.0.0 1.19.0 affected'])
    expect(page.texts('.recorded')).toHaveLength(1)
  })

  test('says where it comes from and what is wrong with that', () => {
    expect(page.section('sources')).toBe(
      'Compiled from public records. What they do not say is shown as “not stated”. The record was changed twice without saying how.',
    )
  })
})

test('a preliminary advisory says that more is to come, when, and what to do until then', () => {
  const page = newest(preliminaryAdvisory())
  expect(page.text('.banner')).toBe(
    'Preliminary: not everything is known yet. The next update comes by 21 October 2026, 16:00 UTC.',
  )
  expect(page.attribute('.banner time', 'datetime')).toBe('2026-10-21T16:00:00Z')
  expect(facts(page)).toMatchObject({ Fix: 'None yet', Status: 'Preliminary', Exploitation: 'Exploited' })
  expect(page.section('what-to-do')).toMatch(/^Take the product off the network until it is fixed\./)
  expect(page.section('what-to-do')).toContain('Block port 10933')
})

test('what was removed is said before what is still to come, and an older revision counts nothing down', () => {
  const advisory = preliminaryAdvisory().latest.advisory
  const redactions = [
    { at: '2026-10-20T00:00:00Z' as Instant, reason: 'A name.', previousSeal: sha256Of('before') },
  ] as const
  const earlier = aRevision(advisory, { redactions })
  const published = { latest: aRevision(advisory, { revision: 2, redactions }), earlier: [earlier] }
  const first = (page: Reader) => page.texts('.banner').map((text) => text.split(/[.:]/)[0])
  const page = newest(published)
  expect(first(page)).toEqual(['Words were removed from this page on 20 October 2026', 'Preliminary'])
  expect(page.attribute('.due', 'datetime')).toBe('2026-10-21T16:00:00Z')
  const older = pageOf(published, 'r1/')
  expect(first(older)[0]).toBe('You are reading revision 1, which is no longer current')
  expect(older.has('.due')).toBe(false)
})

test('guidance says how to tell, and that it is invented where it is', () => {
  const page = newest(guidanceAdvisory())
  expect(page.text('.banner')).toBe('Invented for demonstration: nothing on this page happened.')
  expect(facts(page)).toEqual({ Exploitation: 'Ongoing', Status: 'Guidance', Sharing: 'TLP:CLEAR' })
  expect(page.section('recognise')).toContain('Hold the message beside one of ours.')
  expect(page.section('exploitation')).toBe('Customers are being targeted as of 2 December 2025, 08:00 UTC.')
  expect(page.has('#check')).toBe(false)
})

test('the genuine stands beside the fake: each cell says which it is, an address is code and never a link', () => {
  const page = newest(guidanceAdvisory())
  expect(page.rows('.comparison tr').map((row) => row.map(({ label, text }) => `${label}: ${text}`))).toEqual([
    [': What to look at', ': Genuine', ': Fake'],
    [': Sender', 'Genuine: licences@example.com', 'Fake: any other address, as billing@example-renewals.example'],
    [': Asks for', 'Genuine: nothing', 'Fake: card details, on <https://example-renewals.example/pay>'],
  ])
  expect(page.texts('.comparison code')).toEqual(['licences@example.com', 'billing@example-renewals.example'])
  expect(page.has('.comparison a')).toBe(false)
})

test('a comparison alone is a section, and in other kinds too', () => {
  const comparison = [{ aspect: 'Sender', genuine: 'ours', fake: 'theirs' }]
  for (const advisory of [anAdvisory({ comparison }), aPreliminary({ comparison })]) {
    const page = newest({ latest: aRevision(advisory), earlier: [] })
    expect(page.section('recognise')).toContain('Sender ours theirs')
    expect(page.texts('.toc a')).toContain('How to recognise it')
  }
})

describe('a withdrawn advisory', () => {
  const page = newest(withdrawnAdvisory())

  test('says so first, and what holds instead', () => {
    expect(page.text('.banner')).toBe(
      'This advisory is withdrawn. It described the same flaw as another advisory. In its place holds SA2026-12.',
    )
    expect(page.section('what-to-do')).toBe('Nothing on account of this advisory: it no longer holds.')
    expect(facts(page)).toMatchObject({ Status: 'Withdrawn' })
  })

  test('says it on its older revisions too, beside what was removed from them', () => {
    const older = pageOf(withdrawnAdvisory(), 'r2/')
    expect(older.texts('.banner').map((text) => text.split('. ')[0])).toEqual([
      'This advisory is withdrawn',
      'You are reading revision 2, which is no longer current',
      'Words were removed from this page on 20 February 2025',
    ])
    expect(older.section('what-to-do')).toContain('upgrade to 2025.3.900')
  })

  test('does not link a revision whose content was not kept', () => {
    expect(rows(page, '.revisions')[2]).toBe('1 2025-02-11 Its content was not kept. Only its date is known.')
    const files = pagesOf(withdrawnAdvisory(), siteContext())
    expect(files.map(({ path }) => path)).toEqual([
      'advisories/SA2025-03/index.html',
      'advisories/SA2025-03/r2/index.html',
    ])
  })

  test('names its replacement only where that is public', () => {
    const files = pagesOf(withdrawnAdvisory(), siteContext({}, [withdrawnAdvisory()]))
    expect(files.map(({ body }) => String(body)).join('')).not.toContain('SA2026-12')
  })
})

test('an advisory that says almost nothing has only the sections that are always there', () => {
  const advisory = anAdvisory({ vulnerabilities: [aVulnerability({ statements: [] })] })
  const page = newest({ latest: aRevision(advisory), earlier: [] })
  expect(page.texts('.toc a')).toEqual(['What to do now', 'Details', 'Exploitation', 'Revisions', 'Machine copies'])
  expect(page.section('what-to-do')).toBe('The sources of this advisory do not state a remedy.')
  expect(newest({ latest: aRevision(aGuidance({ indicators: [] })), earlier: [] }).texts('.toc a')).not.toContain(
    'Signs of attack',
  )
})

test('text in another language than the page’s is marked', () => {
  const page = newest({ latest: aRevision(anAdvisory({ lang: 'de', title: 'Gespeichertes Skript' })), earlier: [] })
  expect(page.attribute('html', 'lang')).toBe('en')
  expect(page.attribute('h1', 'lang')).toBe('de')
  expect(page.attribute('.lede .prose', 'lang')).toBe('de')
})

test('the address of a reference that no browser should follow stays text', () => {
  const references = [{ url: 'javascript:alert(1)', kind: 'other' as const, title: 'Look' }]
  const page = newest({ latest: aRevision(anAdvisory({ references })), earlier: [] })
  expect(page.section('references')).toBe('Link Look javascript:alert(1)')
  expect(page.texts('#references a')).toEqual(['#'])
})

describe('addresses within a page', () => {
  test('every heading has one, and a link to it that stands in it', () => {
    for (const published of allPublished()) {
      for (const { path, body } of pagesOf(published, siteContext({}, allPublished()))) {
        if (!path.endsWith('.html')) continue
        const headings = [...String(body).matchAll(/<h([2-6])([^>]*)>(.*?)<\/h\1>/gs)].filter(
          // Where a product is named, its page is the address; the list of what is on the page is none itself.
          ([, , attributes, inner]) => !attributes?.includes('toc-title') && !inner?.startsWith('<a href="/products/'),
        )
        expect(headings.length).toBeGreaterThan(3)
        for (const [heading, , attributes = ''] of headings) {
          const id = / id="([^"]+?)(?:-title)?"/.exec(attributes)?.[1]
          expect(id, heading).toBeDefined()
          expect(heading).toContain(`<a class="anchor" href="#${id}"`)
        }
      }
    }
  })

  test('questions, parts of a vulnerability and the indicators have one', () => {
    const page = newest(richAdvisory())
    expect(page.texts('#faq h3').map((text) => text.replace(/#$/, ''))).toEqual([
      'Does it concern Example Cloud?',
      'Can I see whether it was used?',
    ])
    for (const id of [
      'faq--does-it-concern-example-cloud',
      'CVE-1900-0012-details',
      'CVE-1900-0012-details-scores',
      'indicators',
    ])
      expect(page.has(`#${id}`), id).toBe(true)
  })
})

describe('indicators as a file', () => {
  const csvAt = (published: PublishedAdvisory, file: string): string =>
    textAt(pagesOf(published, siteContext({}, allPublished())), file)

  test('hold what the table holds, and what a spreadsheet would run is made harmless', () => {
    const indicators = [
      { kind: 'domain', value: 'bad.example', note: 'seen, "twice"' },
      { kind: 'log_line', value: '=HYPERLINK("https://bad.example")', note: null },
    ] as const
    const published = { latest: aRevision(aGuidance({ indicators })), earlier: [] }
    const { id } = published.latest.advisory
    expect(csvAt(published, `advisories/${id}/indicators.csv`)).toBe(
      [
        'kind,value,note',
        'domain,bad.example,"seen, ""twice"""',
        'log_line,"\'=HYPERLINK(""https://bad.example"")",',
        '',
      ].join('\r\n'),
    )
    expect(newest(published).attribute('#signs-of-attack .file a', 'href')).toBe(`/advisories/${id}/indicators.csv`)
  })

  test('an older revision keeps its own, and one that has none any more keeps the address', () => {
    const before = aRevision(aGuidance())
    const published = { latest: aRevision(aGuidance({ indicators: [] }), { revision: 2 }), earlier: [before] }
    const { id } = before.advisory
    expect(csvAt(published, `advisories/${id}/indicators.csv`)).toBe('kind,value,note\r\n')
    expect(csvAt(published, `advisories/${id}/r1/indicators.csv`)).toContain('domain,example-renewals.example,')
    expect(pageOf(published, 'r1/').attribute('#signs-of-attack .file a', 'href')).toBe(
      `/advisories/${id}/r1/indicators.csv`,
    )
    expect(newest(published).has('#signs-of-attack')).toBe(false)
  })

  test('there is none where there never were indicators', () => {
    const files = pagesOf(oldRecord(), siteContext()).map(({ path }) => path)
    expect(files.filter((path) => path.endsWith('.csv'))).toEqual([])
  })
})
