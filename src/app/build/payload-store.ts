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

  /** Adds several texts with one call to the system. */
  add(texts: readonly string[]): readonly PayloadPlace[] {
    const bytes = Buffer.from(texts.join(''), 'utf8')
    const start = this.#end
    const places = texts.map((text): PayloadPlace => {
      const offset = this.#end
      const length = Buffer.byteLength(text, 'utf8')
      this.#end += length
      return { offset, length, crc: crc32(bytes.subarray(offset - start, this.#end - start)) }
    })
    let done = 0
    while (done < bytes.byteLength) done += writeSync(this.#fd, bytes, done, bytes.byteLength - done, start + done)
    return places
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
