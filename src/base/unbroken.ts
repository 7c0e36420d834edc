/**
 * Parts a text so that ids and days (`SA2024-04`, `2021-05-14`) can be kept on one line: a page would break them at their
 * hyphens.
 *
 * @returns what may break and what may not, in turns; any may be empty.
 */
export function unbrokenParts(text: string): readonly string[] {
  // Longer ones would not fit on a narrow screen.
  return text.split(/([\w.]{1,20}-\d[\w-]{0,12})/)
}
