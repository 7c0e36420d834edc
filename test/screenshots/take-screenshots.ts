import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page, PageScreenshotOptions } from 'playwright-core'
import { startPreview } from '../../src/app/preview-server.ts'
import { launchChromium, NO_CHROMIUM } from '../browser/chromium.ts'
import { contactSheet } from './contact-sheet.ts'
import { NOW, SHOTS, type Shot } from './shots.ts'
import { MAKE_SITE } from './sites.ts'

export interface ScreenshotOptions {
  /** The folder for the pictures and their contact sheet, `index.html`. */
  readonly out: string
  /** Only shots whose name contains this; '' for all. */
  readonly only: string
  /** Where the README's pictures go; null leaves them as they are. */
  readonly readmeImages: string | null
  readonly onProgress: (line: string) => void
}

export interface Variant {
  readonly name: string
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

export const VARIANTS: readonly Variant[] = [
  { name: 'wide-light', width: 1280, colorScheme: 'light' },
  { name: 'wide-dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow-light', width: 360, colorScheme: 'light' },
  { name: 'narrow-dark', width: 360, colorScheme: 'dark' },
]

/** What the README shows, each as one sees it without scrolling. */
const README_IMAGES: { readonly [shot: string]: string } = {
  advisory: 'demo-advisory.png',
  'check-answer': 'demo-check.png',
}
const MOST_ATTEMPTS = 5
const README_SIZE = { width: 1200, height: 860 }

/**
 * Takes pictures of every type of page in four variants. The same pages on the same machine give the same pictures: the
 * clock stands, nothing moves, language and time zone are set. Fonts are the machine's.
 *
 * @returns how many pictures were taken.
 * @throws Error where there is no Chromium, and where a page does not come to the state that was asked for.
 */
export async function takeScreenshots(options: ScreenshotOptions): Promise<number> {
  const shots = SHOTS.filter(({ name }) => name.includes(options.only))
  const browser = await launchChromium()
  if (browser === null) throw new Error(`There is nothing to take pictures with: ${NO_CHROMIUM}.`)
  const scratch = mkdtempSync(path.join(tmpdir(), 'tocsin-screenshots-'))
  mkdirSync(options.out, { recursive: true })
  let taken = 0
  try {
    for (const site of new Set(shots.map((shot) => shot.site))) {
      const root = path.join(scratch, site)
      await MAKE_SITE[site](root)
      const started = await startPreview({ root, port: 0, host: '127.0.0.1' })
      if (!started.ok) throw new Error(started.error.message)
      for (const shot of shots.filter((each) => each.site === site)) {
        options.onProgress(shot.name)
        for (const { name, width, colorScheme } of VARIANTS) {
          const context = { viewport: { width, height: 900 }, colorScheme }
          const file = path.join(options.out, `${shot.name}-${name}.png`)
          await take(() => openShot(browser, started.value.url, shot, context), { path: file, fullPage: true })
          taken += 1
        }
        const readmeImage = README_IMAGES[shot.name]
        if (options.readmeImages !== null && readmeImage !== undefined) {
          const context = { viewport: README_SIZE, colorScheme: 'light' } as const
          const file = path.join(options.readmeImages, readmeImage)
          await take(() => openShot(browser, started.value.url, shot, context), { path: file })
          taken += 1
        }
      }
      await started.value.close()
    }
  } finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
  writeFileSync(path.join(options.out, 'index.html'), contactSheet(shots, VARIANTS))
  return taken
}

/** On a busy machine Chromium says now and then that it cannot capture a page, and can the next time. */
async function take(open: () => Promise<Page>, options: PageScreenshotOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const page = await open()
    try {
      await page.screenshot(options)
      return
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error
    } finally {
      await page.context().close()
    }
  }
}

async function openShot(browser: Browser, url: string, shot: Shot, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(shot.now ?? NOW)
  await shot.prepare?.(page)
  const reply = await page.goto(`${url}${shot.address}`)
  if (reply?.status() !== (shot.status ?? 200)) throw new Error(`${shot.name}: ${shot.address} is ${reply?.status()}.`)
  await shot.act?.(page)
  // What was clicked or typed into is not what the picture is about.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
  })
  return page
}
