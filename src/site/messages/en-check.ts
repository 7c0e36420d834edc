import { type CheckWords, REASON_WORDS_EN } from '../../check/index.ts'
import type { CheckPageMessages } from './check-messages.ts'

/** The page of the check, but for the words that it shares with the others. */
export function enCheck(shared: Pick<CheckWords, 'severity' | 'exploitation' | 'invented'>): CheckPageMessages {
  return {
    title: 'Am I affected?',
    description: (vendor) => `Check a version, or a whole list, against all security advisories of ${vendor}.`,
    intro: 'Answered in your browser. What you type or paste stays on this page: no request carries it.',
    product: 'Product',
    version: 'Version',
    service: 'a service, no version needed',
    ask: 'Check',
    list: 'Check a whole list',
    listText:
      'CSV with a header that names product and version, or JSON lines with those keys. Paste it, choose a file, or drop one on this page.',
    lines: 'Products and versions',
    file: 'Or a file',
    askList: 'Check the list',
    results: 'Answer',
    copy: 'Copy as table',
    save: 'Save as CSV',
    print: 'Print',
    withoutScript:
      'This page answers with a script, which your browser does not run. The same answers stand on the page of each release. The page of a product leads to those of its releases:',
    commandLine: 'On the command line',
    script: {
      ...shared,
      lang: 'en',
      verdict: { affected: 'affected', unknown: 'unknown', not_affected: 'not affected' },
      action: {
        upgrade: 'Upgrade',
        move_to: 'Move to another branch',
        mitigate: 'No fix to go to: take the mitigation',
        isolate: 'No fix to go to: take it off the network',
        wait: 'Nothing to do yet: watch for the next revision',
      },
      readAdvisory: 'Not known: read the advisory',
      moveTo: 'Go to {version}',
      moveToBranch: 'Go to {version}, branch {branch}',
      fixedIn: 'fixed in {versions}',
      nextUpdate: 'Next update {instant}',
      notListed:
        'The vendor does not list this version as a release; the answer comes from the recorded ranges. If it is only the beginning of your version, enter all of it.',
      lines: { one: '{n} line', other: '{n} lines' },
      showAll: { one: 'Show the one line', other: 'Show all {n} lines' },
      more: { one: 'and {n} more', other: 'and {n} more' },
      why: 'Why',
      group: { affected: 'What affects it', unknown: 'What is not known' },
      column: {
        severity: 'Severity',
        advisory: 'Advisory',
        verdict: 'Answer',
        whatToDo: 'What to do',
        exploitation: 'Exploitation',
        line: 'Line',
        product: 'Product',
        version: 'Version',
        moveTo: 'Go to',
        advisories: 'Advisories',
      },
      loading: 'Loading the advisories of these products …',
      cannotLoad: 'The data of the advisories could not be loaded. Check the connection and ask again.',
      tooLarge: 'This file is larger than 20 MB. Split it, or use the command line.',
      notText: 'This file is not UTF-8 text. Save a spreadsheet as CSV (UTF-8) first.',
      atLine: 'Line {line}:',
      nothingAsked: 'Nothing to check: paste a list with the header product,version first.',
      copied: 'Copied. Paste it into a spreadsheet.',
      cannotCopy: 'The browser does not let this page copy. Save the answers as CSV instead.',
      reasons: REASON_WORDS_EN,
    },
  }
}
