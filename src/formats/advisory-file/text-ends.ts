/**
 * The text without blank lines at its ends, which carry no meaning in plain text or Markdown. Spaces that begin its first
 * line (indented code) or end its last one stay.
 */
export function withoutBlankEnds(text: string): string {
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (isSaying(text, start, end)) break
    start = end + 1
  }
  let end = text.length
  for (let begin = text.lastIndexOf('\n'); begin >= start; begin = text.lastIndexOf('\n', end - 1)) {
    if (isSaying(text, begin, end)) break
    end = begin
  }
  return isSaying(text, start, end) ? text.slice(start, end) : ''
}

function isSaying(text: string, start: number, end: number): boolean {
  return /\S/.test(text.slice(start, end))
}
