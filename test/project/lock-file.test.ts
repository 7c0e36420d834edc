import { expect, test } from 'vitest'
import { textOf } from './project-files.ts'

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

test('names no registry', () => {
  expect(JSON.stringify(packages)).not.toContain('"resolved"')
  expect(textOf('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
})

// npm leaves out what its registry does not have (as the newest binaries for other platforms), says nothing, and then
// refuses the file on `npm ci`.
test('holds every package that its packages name, those for other platforms too', () => {
  const locked = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !locked.has(name))
      .map((name) => `${path || 'tocsin'}: ${name}`),
  )
  expect(locked.size).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('pins every package that package.json names to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Required<LockedPackage> & {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})
