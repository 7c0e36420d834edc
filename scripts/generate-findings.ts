/** Writes docs/findings.md from the list of finding codes; with `--check` only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { FindingWeight } from '../src/domain/policy/finding.ts'
import { FINDING_CODES, type FindingCodeEntry, type InPublicRecord } from '../src/domain/policy/finding-codes.ts'

const file = new URL('../docs/findings.md', import.meta.url)

const IN_PUBLIC_RECORD: Readonly<Record<InPublicRecord, string>> = {
  same: '',
  warning: ' In advisories taken from public records: a warning.',
  not_asked: ' In advisories taken from public records: not asked for, shown as "not stated".',
}

const WEIGHT: Readonly<Record<FindingWeight, string>> = {
  blocker: 'Blocker',
  blocker_of_publication: 'Blocker of publication',
  warning: 'Warning',
}

function section({ code, weight, inPublicRecord, waivable, description, remedy }: FindingCodeEntry): string {
  const lighter = weight === 'warning' ? '' : IN_PUBLIC_RECORD[inPublicRecord]
  const kind = `${WEIGHT[weight]}.${lighter}${waivable ? '' : ' Cannot be waived.'}`
  return `## ${code}\n\n${kind}\n\n${description}\n\n**Remedy.** ${remedy}\n`
}

function page(): string {
  const intro = [
    '<!-- Made by scripts/generate-findings.ts from src/domain/policy/finding-codes.ts: edit there. -->',
    '',
    '# Findings',
    '',
    'What `tocsin validate` can say about an advisory. A **blocker** keeps it from being approved and published. A **blocker of',
    'publication** lets it be approved ahead of a release that is not public yet, and goes away when that is; as long as the',
    'advisory is not public itself, `validate` does not end in exit 1 for it, and `publish` passes over it in silence unless it',
    'is named or its `releaseAt` has passed. A **warning** keeps nothing. A finding can be accepted in the file, with a reason and',
    'a name:',
    '',
    '```yaml',
    'waivers:',
    '  - code: title-long',
    '    path: title            # without it: wherever the code occurs in this advisory',
    '    reason: The name of the product is that long.',
    '    by: NAME',
    '    at: 1900-01-01',
    '```',
    '',
    'Advisories with `origin: public_record` are old ones, read from public sources. What their sources leave out is',
    'shown to readers as "not stated" and not asked for; what they say wrongly is told as a warning.',
    '',
    'Of a withdrawn advisory only the withdrawal itself is asked about, and what must not be known in public.',
    '',
    'The findings that begin with `prose-` compare the text with the data. CVE ids and vectors are found in any language;',
    'words about severity, scores, fixed and affected versions only in English. A text in another language gets none of these',
    'findings, and that says nothing about it. In English, too, only common phrases are understood: no finding is no proof.',
    '',
  ]
  return `${intro.join('\n')}\n${FINDING_CODES.map(section).join('\n')}`
}

function current(): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(file, page())
} else if (current() !== page()) {
  console.error('docs/findings.md is not what the list of finding codes says. Run: npm run generate')
  process.exitCode = 1
}
