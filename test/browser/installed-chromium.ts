import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a Chromium or Chrome usually is: the first that exists, or null. */
export function installedChromium(): string | null {
  return usualPlaces().find((path) => existsSync(path)) ?? null
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              join(folder, 'Chromium', 'Application', 'chrome.exe'),
              join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            ],
      )
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/snap/bin/chromium',
      ]
  }
}
