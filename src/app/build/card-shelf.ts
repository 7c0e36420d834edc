import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import type { Sha256 } from '../../base/sha256.ts'
import { type CardFaces, cardFaces, drawCard } from '../../card/index.ts'
import { cardKey, type SocialCard } from '../../domain/publication/social-card.ts'
import { CARD_MEMORY } from '../../storage/folder/build-memory.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { keyOfPng } from './card-key.ts'
import { BUILT_FONTS } from './program-files.ts'

/**
 * Makes the pictures of advisories, each once: a card says in itself from what it was made, so one that stands in the site
 * or lies in `.tocsin/cards/` of the folder is taken as it is. Holds only what is public.
 */
export class CardShelf {
  readonly #folder: string
  #faces: CardFaces | null = null
  #drawn = 0
  #count = 0

  /** @param root real path of the advisory folder. */
  constructor(root: string) {
    this.#folder = path.join(root, CARD_MEMORY)
  }

  /** How many were really drawn. */
  get drawn(): number {
    return this.#drawn
  }

  /** @param standing where the card stands in the site, if it does. */
  bytesOf(card: SocialCard, standing: string): Uint8Array {
    const key = cardKey(card)
    const kept = path.join(this.#folder, nameOf(key))
    const shelved = wholeCard(kept, key)
    if (shelved !== null) return shelved
    const bytes = wholeCard(standing, key) ?? this.#draw(card)
    this.#keep(kept, bytes)
    return bytes
  }

  #draw(card: SocialCard): Uint8Array {
    this.#faces ??= cardFaces(BUILT_FONTS)
    this.#drawn += 1
    return drawCard(card, this.#faces)
  }

  /** A folder that cannot be written to keeps none: then they are drawn again for the next site. */
  #keep(file: string, bytes: Uint8Array): void {
    const temporary = path.join(this.#folder, `${process.pid}-${threadId}-${this.#count++}`)
    try {
      makeFolder(this.#folder)
      writeFileSync(temporary, bytes, { flag: 'wx' })
      renameSync(temporary, file)
    } catch {
      // What a full disk left is cleared by the next build: no card has its name.
    }
  }
}

/** Whether a file of the site is a card: a site may stand among other files, and only ours may be taken away. */
export function isCard(file: string): boolean {
  const bytes = readPlainFile(file)
  return bytes !== null && keyOfPng(bytes) !== null
}

/**
 * Takes away the cards that no advisory has any more: words that were removed may stand on them.
 *
 * @param root real path of the advisory folder.
 */
export function clearCards(root: string, wanted: ReadonlySet<Sha256>): void {
  const folder = path.join(root, CARD_MEMORY)
  const names = new Set([...wanted].map(nameOf))
  try {
    for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(path.join(folder, name), { force: true })
  } catch {
    // There are none, or nobody may change them here.
  }
}

function nameOf(key: Sha256): string {
  return `${key.slice('sha256:'.length)}.png`
}

/** Null unless it is exactly what was made from this: what was damaged is drawn again. */
function wholeCard(file: string, key: Sha256): Uint8Array | null {
  const bytes = readPlainFile(file)
  return bytes !== null && keyOfPng(bytes) === key ? bytes : null
}

const MAX_CARD_BYTES = 1024 * 1024

/** Follows no link and waits for no pipe. */
function readPlainFile(file: string): Uint8Array | null {
  let handle: number
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return null
  }
  try {
    const stat = fstatSync(handle)
    return stat.isFile() && stat.size <= MAX_CARD_BYTES ? readFileSync(handle) : null
  } finally {
    closeSync(handle)
  }
}
