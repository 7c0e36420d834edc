import { expect, test } from 'vitest'
import { parseBranchId, parseProductId } from './identifiers.ts'

test.each(['octopus-server', 'halibut', '2d-viewer', 'a', 'a'.repeat(64)])('%s can be a product', (id) => {
  expect(parseProductId(id)).toEqual({ ok: true, value: id })
})

test.each([
  '',
  'Octopus',
  'octopus server',
  'octopus_server',
  '-octopus',
  'octopus-',
  'octopus--server',
  '..',
  'a/b',
  'con',
  'lpt1',
  'serveur-é',
  'octopus\n',
  'a'.repeat(65),
  'all',
  'critical',
  'none',
  'vulnerability',
  'index',
])('%j cannot be a product', (input) => {
  expect(parseProductId(input)).toMatchObject({ ok: false, error: { kind: 'malformed_identifier', input } })
})

test.each(['2024.3', '8', '22.04', '1.2.3'])('%s can be a branch', (id) => {
  expect(parseBranchId(id)).toEqual({ ok: true, value: id })
})

test.each(['', '2024.x', 'main', 'v2', '2024.', '.3', '2024..3', '2024.3\n', '1'.repeat(65)])(
  '%j cannot be a branch',
  (input) => {
    expect(parseBranchId(input)).toMatchObject({ ok: false, error: { kind: 'malformed_identifier', input } })
  },
)
