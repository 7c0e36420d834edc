import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseLedger, printLedger } from '../src/storage/folder/ledger-file.ts'
import { writeHugoReleases } from './hugo-releases.ts'
import { type MeasuredRun, measureRun, median } from './measured-run.ts'
import { publishSynthetic, syntheticAdvisory, writeSyntheticFolder } from './synthetic-folder.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * Complete builds against Hugo in turns, then builds after one advisory changed.
 *
 * @returns the site of the last build.
 */
export async function benchBuild(scratch: string, advisories: number, rounds: number): Promise<string> {
  const folder = path.join(scratch, 'folder')
  writeSyntheticFolder(folder, advisories)
  const hugo = spawnSync('hugo', ['version']).status === 0
  if (!hugo) print('hugo is not installed here, so there is no peer to compare with (Debian: apt-get install hugo)')

  if (hugo) print(`pages of releases: ${await writeHugoReleases(folder, releasesOf(folder))}`)

  const tocsinRuns: MeasuredRun[] = []
  const hugoRuns: MeasuredRun[] = []
  const bareRuns: MeasuredRun[] = []
  // Each round writes into a folder of its own, and nothing is deleted before the end: ext4 looks at every inode that was
  // freed within the last half minute before it makes a new one, which would measure the deleting of the round before.
  const siteOf = (round: number) => path.join(scratch, `site${round}`)
  for (let round = 0; round < rounds; round++) {
    if (hugo) {
      hugoRuns.push(await hugoBuild(folder, path.join(scratch, `hugo-site${round}`), EQUAL))
      bareRuns.push(await hugoBuild(folder, path.join(scratch, `hugo-bare${round}`), BARE))
    }
    tocsinRuns.push(await tocsinBuild(folder, siteOf(round)))
  }
  const site = siteOf(rounds - 1)
  const full = median(tocsinRuns.map(({ seconds }) => seconds))
  const peak = Math.max(...tocsinRuns.map(({ peakMB }) => peakMB ?? 0))
  print(`complete build, ${advisories} advisories: ${full.toFixed(2)} s (median of ${rounds}), peak memory ${peak} MB`)
  if (hugo) {
    const peer = median(hugoRuns.map(({ seconds }) => seconds))
    const peerPeak = Math.max(...hugoRuns.map(({ peakMB }) => peakMB ?? 0))
    print(`hugo, pages and data that show what ours show: ${peer.toFixed(2)} s, peak memory ${peerPeak} MB`)
    print(`ratio hugo / tocsin: ${(peer / full).toFixed(2)} (not below 1 is asked, 2 is wanted)`)
    const bare = median(bareRuns.map(({ seconds }) => seconds))
    print(`hugo, pages with the bare facts and no data: ${bare.toFixed(2)} s, ratio ${(bare / full).toFixed(2)}`)
  }

  const again = await tocsinBuild(folder, site)
  print(`build with nothing changed: ${again.seconds.toFixed(2)} s (${((again.seconds / full) * 100).toFixed(1)} %)`)
  const changed: number[] = []
  for (let round = 0; round < rounds; round++) {
    changeOne(folder, advisories, round)
    changed.push((await tocsinBuild(folder, site)).seconds)
  }
  const one = median(changed)
  print(
    `build with one changed advisory: ${one.toFixed(2)} s, ${((one / full) * 100).toFixed(1)} % of the complete one (10 % is asked)`,
  )
  return site
}

/** What social cards add to a build: when each is drawn, and when the folder keeps them from another site. */
export async function benchCards(scratch: string, advisories: number, rounds: number): Promise<void> {
  const [bare, drawing, keeping]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const at = (name: string) => path.join(scratch, `cards${round}-${name}`)
    writeSyntheticFolder(at('without'), advisories)
    writeSyntheticFolder(at('with'), advisories, true)
    bare.push((await tocsinBuild(at('without'), at('site-without'))).seconds)
    drawing.push((await tocsinBuild(at('with'), at('site-drawn'))).seconds)
    keeping.push((await tocsinBuild(at('with'), at('site-kept'))).seconds)
  }
  const perCard = (seconds: readonly number[]) => ((median(seconds) - median(bare)) / advisories) * 1000
  print(
    `social cards, ${advisories} advisories: ${perCard(drawing).toFixed(1)} ms more each when drawn, ${perCard(keeping).toFixed(1)} ms when kept`,
  )
}

function tocsinBuild(folder: string, site: string): Promise<MeasuredRun> {
  const program = path.join(ROOT, 'bin', 'tocsin.js')
  return measureRun(process.execPath, [program, 'build', folder, '--out', site, '--quiet'], ROOT)
}

interface HugoTemplate {
  /** Below `bench/hugo/`. */
  readonly layouts: string
  readonly outputs: readonly string[]
}

/** The sections and the markup of our page, what to do put together by product and branch, and the same facts as JSON. */
const EQUAL: HugoTemplate = { layouts: 'layouts', outputs: ['HTML', 'JSON'] }
/** The facts of an advisory and its text, and no more: a third of the bytes of our page, and no data for machines. */
const BARE: HugoTemplate = { layouts: 'bare', outputs: ['HTML'] }

/** Outside of the folder, which tocsin reads whole. */
function releasesOf(folder: string): string {
  return `${folder}-releases`
}

/**
 * Hugo on the same working files; the kept revisions beside them are left out, so that both render equally many, and on a file
 * for each release.
 */
async function hugoBuild(folder: string, site: string, template: HugoTemplate): Promise<MeasuredRun> {
  const { layouts, outputs } = template
  const config = `${site}.yaml`
  const base = readFileSync(path.join(import.meta.dirname, 'hugo', 'config.yaml'), 'utf8')
  const mounts = `module:\n  mounts:\n    - {source: ${JSON.stringify(path.join(folder, 'advisories'))}, target: content/advisories, excludeFiles: ["*/*"]}\n    - {source: ${JSON.stringify(releasesOf(folder))}, target: content/releases}\n    - {source: release, target: layouts/release}\n    - {source: layouts/index.html, target: layouts/index.html}\n    - {source: ${layouts}/_default, target: layouts/_default}\n`
  writeFileSync(config, `${base}outputs:\n  page: ${JSON.stringify(outputs)}\n${mounts}`)
  return measureRun(
    'hugo',
    [
      '--source',
      path.join(import.meta.dirname, 'hugo'),
      '--config',
      config,
      '--destination',
      site,
      '--quiet',
      '--cacheDir',
      path.join(path.dirname(site), 'hugo-cache'),
    ],
    ROOT,
  )
}

/** Publishes a new revision of one advisory, as a vendor would. */
function changeOne(folder: string, advisories: number, round: number): void {
  const file = path.join(folder, 'ledger.json')
  const ledger = parseLedger(readFileSync(file, 'utf8'))
  if (!ledger.ok) throw new Error(ledger.error.message)
  const number = Math.floor(advisories / 2) + round
  const before = syntheticAdvisory(number)
  const after = { ...before, title: `${before.title} again` }
  writeFileSync(file, printLedger(publishSynthetic(folder, ledger.value, after, before, advisories + round)))
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
