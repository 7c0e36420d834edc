import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface ChromiumProgram {
  readonly executablePath: string
  /** The environment that it needs. */
  readonly env: Readonly<Record<string, string>>
}

const run = promisify(execFile)

/**
 * The Chromium that comes from npm as a compressed file. It is a program for x64 Linux with glibc.
 *
 * @returns null where it cannot run.
 */
export async function packagedChromium(): Promise<ChromiumProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = await unpackedOnce()
  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (await runs(executablePath, env)) return { executablePath, env }
  // The machine lacks libraries that Chromium needs (NSS, mostly): those that come with the package stand in.
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((path) => path).join(':')
  const withLibraries = { ...env, LD_LIBRARY_PATH: libraries }
  return (await runs(executablePath, withLibraries)) ? { executablePath, env: withLibraries } : null
}

async function runs(executablePath: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  return run(executablePath, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 60_000 }).then(
    () => true,
    () => false,
  )
}

/**
 * Unpacks the package into a folder of this user in the temporary folder, once for each version. Each process that
 * finds no such folder unpacks into one of its own and renames it: whoever comes first wins, nobody sees half a program.
 */
async function unpackedOnce(): Promise<string> {
  const module = import.meta.resolve('@sparticuz/chromium')
  const shared = join(tmpdir(), `tocsin-chromium-${versionOf(module)}-${process.getuid?.() ?? 'user'}`)
  if (isOurs(shared)) return shared
  const own = mkdtempSync(join(tmpdir(), 'tocsin-chromium-'))
  try {
    await unpackInto(own, module)
    writeFileSync(join(own, 'fonts.conf'), FONTS)
  } catch (error) {
    rmSync(own, { recursive: true })
    throw error
  }
  try {
    renameSync(own, shared)
    return shared
  } catch {
    // Another process was first; or the name belongs to somebody else, and then ours stays where it is.
    if (!isOurs(shared)) return own
    rmSync(own, { recursive: true })
    return shared
  }
}

/** The fonts of the machine, and that of the package for a machine that has none: beside this file, wherever that is. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/**
 * The package unpacks into the temporary folder and nowhere else, and its extra libraries only where it believes itself
 * in a cloud function: so a process of its own gets another temporary folder, and that belief.
 */
async function unpackInto(folder: string, module: string): Promise<void> {
  const script = 'const { default: chromium } = await import(process.argv[1]); await chromium.executablePath()'
  await run(process.execPath, ['--input-type=module', '--eval', script, module], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
}

function versionOf(module: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(fileURLToPath(module)), '..', '..', 'package.json'), 'utf8'),
  )
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) throw new Error('No version.')
  return String(manifest.version)
}

/** In a folder that everybody may write to, a name alone proves nothing. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}
