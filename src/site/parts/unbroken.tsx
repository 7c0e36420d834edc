import type { ComponentChild } from 'preact'
import { unbrokenParts } from '../../base/unbroken.ts'

/** A sentence in which ids and days stay on one line. */
export function unbroken(text: string): readonly ComponentChild[] {
  return unbrokenParts(text).map((part, index) => (index % 2 === 0 ? part : <span class="d">{part}</span>))
}
