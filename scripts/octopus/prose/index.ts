import { PROSE_2021 } from './2021.ts'
import { PROSE_2022 } from './2022.ts'
import { PROSE_2023 } from './2023.ts'
import { PROSE_2024 } from './2024.ts'
import { PROSE_2025 } from './2025.ts'
import { PROSE_2026 } from './2026.ts'
import type { AdvisoryProse, ProseById } from './advisory-prose.ts'

const PROSE: ProseById = {
  ...PROSE_2021,
  ...PROSE_2022,
  ...PROSE_2023,
  ...PROSE_2024,
  ...PROSE_2025,
  ...PROSE_2026,
}

/** @throws Error for an entry that nobody has written about yet: a new entry needs words before it can be converted. */
export function proseOf(id: string): AdvisoryProse {
  const prose = PROSE[id]
  if (prose === undefined) throw new Error(`No prose for ${id}: add it under scripts/octopus/prose.`)
  return prose
}
