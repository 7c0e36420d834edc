/**
 * Puts the program into few files, below dist/program/: what the command line and the threads of a build load. Node takes
 * three times as long to load the same code from the 500 small files in which it is written.
 *
 * Run by build.mjs, after the compiling.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { precompileJsx } from './precompile-jsx.mjs'

/** The notices of the libraries that lie in the bundle: their licences ask that they go where the code goes. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const FONT = dirname(fileURLToPath(import.meta.resolve('@fontsource/inter/package.json')))
await bundleProgram()
await bundleScripts()
copyFonts()

/** Writes only what changed, so that a build never takes a file away under a program that runs. */
async function bundleProgram() {
  const dist = join(root, 'dist')
  const bundle = await rolldown({
    cwd: root,
    platform: 'node',
    plugins: [precompileJsx(join(dist, 'site') + sep)],
    input: { main: join(dist, 'cli', 'main.js'), 'render-worker': join(dist, 'app', 'build', 'render-worker.js') },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  const files = new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  files.set(NOTICES, noticesOf([...modules, join(FONT, 'package.json')]))

  writeFolder(join(dist, 'program'), files)
}

/**
 * The scripts of the public site, each in one small file below dist/browser/. Libraries are kept out: a page that a
 * customer in alarm loads has no room for them, and their notices would have to go with it.
 */
async function bundleScripts() {
  const scripts = new Map()
  for (const page of ['check', 'feeds', 'index', 'times']) {
    const input = join(root, 'src', 'browser', page, `${page}-page.ts`)
    const bundle = await rolldown({ cwd: root, platform: 'browser', input, external: (id) => /^[a-z@]/i.test(id) })
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    await bundle.close()
    const [script, ...others] = output
    if (others.length > 0 || script.imports.length > 0)
      throw new Error('A script of the site is one file, without libraries.')
    scripts.set(`${page}.js`, script.code)
  }
  writeFolder(join(root, 'dist', 'browser'), scripts)
}

/** The font of social cards, as it comes, with its licence: in both weights, and for each script that it has. */
function copyFonts() {
  const files = readdirSync(join(FONT, 'files')).filter((name) => /-[57]00-normal\.woff$/.test(name))
  const fonts = files.map((name) => [name, readFileSync(join(FONT, 'files', name))])
  writeFolder(join(root, 'dist', 'fonts'), new Map([...fonts, ['LICENSE', readFileSync(join(FONT, 'LICENSE'))]]))
}

function writeFolder(folder, files) {
  mkdirSync(folder, { recursive: true })
  for (const [name, body] of files) {
    const file = join(folder, name)
    const bytes = Buffer.from(body)
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes)
  }
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name))
}

/** @param modules paths of what was bundled. */
function noticesOf(modules) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null))
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    const [heading, ...text] = [
      `${name} ${version} (${license})`,
      ...texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim()),
    ]
    return [heading, '='.repeat(heading.length), ...text].join('\n\n')
  })
  return `The program in this folder contains these libraries and draws with these fonts.\n\n${notices.join('\n\n\n')}\n`
}

/** The folder of the package that a module belongs to; null for our own. */
function packageFolder(module) {
  const mark = `${sep}node_modules${sep}`
  const at = module.lastIndexOf(mark)
  if (at < 0) return null
  const [first, second] = module.slice(at + mark.length).split(sep)
  return join(module.slice(0, at + mark.length), first.startsWith('@') ? join(first, second) : first)
}
