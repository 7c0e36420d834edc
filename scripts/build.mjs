/**
 * Compiles src/ to dist/, removes from dist/ what no source stands behind any more, and bundles the program.
 *
 * Plain JavaScript: `npm ci` runs it through `prepare`, possibly on a Node that cannot read TypeScript.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
/** tsc's memory of the last build. It lies in dist/, so that who deletes dist/ deletes it too. */
const buildInfo = join(dist, '.tsbuildinfo')

const expected = new Set(sources(join(root, 'src')).flatMap(outputsOf))

// tsc trusts its memory and would not write a file again that somebody deleted from dist/.
if ([...expected].some((file) => !existsSync(file))) rmSync(buildInfo, { force: true })

const tsc = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js')
const { status } = spawnSync(
  process.execPath,
  [tsc, '-p', join(root, 'tsconfig.build.json'), '--incremental', '--tsBuildInfoFile', buildInfo],
  { stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)

// What the bundler writes, and keeps in order itself.
const bundled = ['program', 'browser'].map((folder) => join(dist, folder) + sep)
for (const file of existsSync(dist) ? filesUnder(dist) : []) {
  if (file !== buildInfo && !expected.has(file) && !bundled.some((folder) => file.startsWith(folder))) rmSync(file)
}

// The bundler asks for a newer Node than `npm ci` may be running on, and the install has just brought one.
const pinned = join(root, 'node_modules', 'node', 'bin', 'node')
const bundler = spawnSync(existsSync(pinned) ? pinned : process.execPath, [join(root, 'scripts', 'bundle.mjs')], {
  stdio: 'inherit',
})
if (bundler.status !== 0) process.exit(bundler.status ?? 1)

/** The TypeScript sources that are part of the package: what tsconfig.build.json includes. */
function sources(folder) {
  return filesUnder(folder).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.(d|test)\.tsx?$/.test(file) &&
      !relative(folder, file)
        .split(sep)
        .some((part) => part === 'testing' || part === 'browser'),
  )
}

function outputsOf(source) {
  const stem = join(dist, relative(join(root, 'src'), source)).replace(/\.tsx?$/, '')
  return [`${stem}.js`, `${stem}.d.ts`]
}

function filesUnder(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}
