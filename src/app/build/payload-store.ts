import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/** Where a payload lies in its store. */
export interface PayloadPlace {
  readonly offset: number
  readonly length: number
}

/**
 * What is remembered in full of each advisory, one JSON text after the other in one file: a build after a small change
 * reads the few that it needs, and adds the few that are new. Whoever remembers the places decides what is in it, so a
 * tail that a crash left behind is simply overwritten.
 */
export class PayloadStore {
  readonly #fd: number
  #end: number

  /** @param end how much of the file is known to be good; 0 begins anew. */
  constructor(file: string, end: number) {
    if (end === 0 && existsSync(file)) rmSync(file)
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

  add(text: string): PayloadPlace {
    const bytes = Buffer.from(text, 'utf8')
    writeSync(this.#fd, bytes, 0, bytes.byteLength, this.#end)
    const place = { offset: this.#end, length: bytes.byteLength }
    this.#end += bytes.byteLength
    return place
  }

  read({ offset, length }: PayloadPlace): string {
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(this.#fd, bytes, 0, length, offset) !== length)
      throw new Error('The store is shorter than it was left.')
    return bytes.toString('utf8')
  }

  close(): void {
    closeSync(this.#fd)
  }
}
