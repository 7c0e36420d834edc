import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { installedChromium } from './installed-chromium.ts'
import { type ChromiumProgram, packagedChromium } from './packaged-chromium.ts'

/** Why a browser test is skipped. */
export const NO_CHROMIUM =
  'there is no Chromium: the one from npm is for x64 Linux only; install one, or set CHROMIUM_PATH to its program'

/**
 * NOTE: not the arguments that `@sparticuz/chromium` proposes. Among those are `--single-process`, with which a second
 * context crashes, and `--disable-web-security`, with which every test of a Content-Security-Policy would prove nothing.
 */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
]

/**
 * A Chromium for tests: that of `CHROMIUM_PATH` if it is set, else the one from npm, else an installed one.
 *
 * @returns null where there is none; the caller skips and says so, with {@link NO_CHROMIUM}.
 * @throws Error where there is one that does not start, and where `CHROMIUM_PATH` names nothing.
 */
export async function launchChromium(): Promise<Browser | null> {
  const program = await chromiumProgram()
  if (program === null) return null
  return chromium.launch({ executablePath: program.executablePath, args: CHROMIUM_ARGUMENTS, env: program.env })
}

/** The program that {@link launchChromium} starts, with its whole environment; null where there is none. */
export async function chromiumProgram(): Promise<ChromiumProgram | null> {
  const program = chosenChromium() ?? (await packagedChromium()) ?? usualChromium()
  return program === null ? null : { ...program, env: { ...definedEnvironment(), ...program.env } }
}

function chosenChromium(): ChromiumProgram | null {
  const executablePath = process.env.CHROMIUM_PATH
  if (executablePath === undefined || executablePath === '') return null
  if (!existsSync(executablePath)) throw new Error(`CHROMIUM_PATH names no file: ${executablePath}`)
  return { executablePath, env: {} }
}

function usualChromium(): ChromiumProgram | null {
  const executablePath = installedChromium()
  return executablePath === null ? null : { executablePath, env: {} }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
