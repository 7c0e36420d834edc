import { expect, test } from 'vitest'
import { openTerminal, type Surroundings } from './terminal.ts'

/** A terminal and what it was told, with a clock that only the test moves. */
function aWatched(difference: Partial<Surroundings> = {}, quiet = false, json = false) {
  const clock = { now: 0 }
  const said: string[] = []
  const surroundings: Surroundings = {
    out: (text) => void said.push(`out ${text}`),
    err: (text) => void said.push(`err ${text}`),
    env: { NO_COLOR: '1' },
    cwd: '.',
    now: () => clock.now,
    outIsTerminal: true,
    errIsTerminal: true,
    ...difference,
  }
  return { clock, said, terminal: openTerminal(surroundings, { quiet, json }) }
}

const ERASE = '\r\u001b[K'

test('progress replaces itself, is not shown faster than somebody reads, and is erased by what comes after it', () => {
  const { clock, said, terminal } = aWatched()
  terminal.progress('1 of 3')
  terminal.progress('2 of 3')
  clock.now = 200
  terminal.progress('3 of 3')
  terminal.line('done')
  terminal.line('really')
  expect(said).toEqual([`err ${ERASE}1 of 3`, `err ${ERASE}3 of 3`, `err ${ERASE}`, 'out done\n', 'out really\n'])
})

test.each([
  ['nobody watches', aWatched({ errIsTerminal: false })],
  ['in CI', aWatched({ env: { CI: 'true' } })],
  ['it is to be quiet', aWatched({}, true)],
  ['a machine reads', aWatched({}, false, true)],
])('there is no progress where %s', (_, { said, terminal }) => {
  terminal.progress('1 of 3')
  terminal.line('done')
  expect(said).toEqual(['out done\n'])
})
