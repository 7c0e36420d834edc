/** Puts what is known into the places of a sentence, `{version}`. A place that nobody fills stays readable. */
export function fill(sentence: string, values: { readonly [place: string]: string }): string {
  const { texts, places } = placesOf(sentence)
  let filled = texts[0] ?? ''
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? ''
    filled += (values[place] ?? `{${place}}`) + (texts[index + 1] ?? '')
  }
  return filled
}

interface Places {
  /** What stands before, between and after the places: one more than there are places. */
  readonly texts: readonly string[]
  readonly places: readonly string[]
}

/**
 * An answer has some sixty sentences and has to be there in microseconds, so each sentence is taken apart once. There are
 * only so many in the tables; who fills others shall not fill the memory.
 */
const TAKEN_APART = new Map<string, Places>()
const MOST_SENTENCES = 2_000

function placesOf(sentence: string): Places {
  const known = TAKEN_APART.get(sentence)
  if (known !== undefined) return known
  // Split by what is captured: texts and places in turns.
  const parts = sentence.split(/\{(\w+)\}/)
  const places: Places = {
    texts: parts.filter((_, index) => index % 2 === 0),
    places: parts.filter((_, index) => index % 2 === 1),
  }
  if (TAKEN_APART.size >= MOST_SENTENCES) TAKEN_APART.clear()
  TAKEN_APART.set(sentence, places)
  return places
}

/** A sentence for one and for many, with `{n}` where the number stands. */
export interface CountedWords {
  readonly one: string
  readonly other: string
}
