import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** Where a text lies in its store. */
export interface PayloadPlace {
  readonly offset: number
  /** In bytes. */
  readonly length: number
  /** Tells a text from whatever else may stand there after a crash of the machine. */
  readonly crc: number
}

/** Texts one after the other, ready to be handed from thread to thread and written. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In the order of the texts. */
  readonly texts: readonly Omit<PayloadPlace, 'offset'>[]
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const bytes = new TextEncoder().encode(texts.join(''))
  let end = 0
  return {
    bytes,
    texts: texts.map((text) => {
      const start = end
      end += Buffer.byteLength(text, 'utf8')
      return { length: end - start, crc: crc32(bytes.subarray(start, end)) }
    }),
  }
}

/**
 * What is remembered in full of each advisory, one JSON text after the other in one file: a build after a small change
 * reads the few that it needs, and adds the few that are new. Whoever remembers the places decides what is in it, so a
 * tail that a crash left behind is simply overwritten.
 */
export class PayloadStore {
  readonly file: string
  readonly #fd: number
  #end: number

  /** @param end how much of the file is known to be good; 0 begins anew. */
  constructor(file: string, end: number) {
    if (end === 0 && existsSync(file)) rmSync(file)
    this.file = file
    this.#fd = openSync(file, end === 0 ? 'w+' : 'r+')
    if (fstatSync(this.#fd).size < end) {
      closeSync(this.#fd)
      throw new Error('The store is shorter than it was left.')
    }
    ftruncateSync(this.#fd, end)
    this.#end = end
  }

  get end(): number {
    return this.#end
  }

  /** Adds what was packed, with one call to the system, and says where each text lies. */
  add({ bytes, texts }: PackedTexts): readonly PayloadPlace[] {
    const start = this.#end
    let done = 0
    while (done < bytes.byteLength) done += writeSync(this.#fd, bytes, done, bytes.byteLength - done, start + done)
    return texts.map(({ length, crc }) => {
      const offset = this.#end
      this.#end += length
      return { offset, length, crc }
    })
  }

  read(place: PayloadPlace): string {
    return readAt(this.#fd, place)
  }

  close(): void {
    closeSync(this.#fd)
  }
}

/** Reads texts of a store that another thread writes, as far as it told their places. */
export function withPayloads<T>(file: string, use: (read: (place: PayloadPlace) => string) => T): T {
  const fd = openSync(file, 'r')
  try {
    return use((place) => readAt(fd, place))
  } finally {
    closeSync(fd)
  }
}

/** @throws where the text is not what was put there. */
function readAt(fd: number, { offset, length, crc }: PayloadPlace): string {
  const bytes = Buffer.allocUnsafe(length)
  if (readSync(fd, bytes, 0, length, offset) !== length || crc32(bytes) !== crc) {
    throw new Error('The store does not hold what was put there.')
  }
  return bytes.toString('utf8')
}
