import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt()

/** A code block of a document that shows a part of a source: ```` ```ts src/base/result.ts ````. */
export interface Excerpt {
  readonly source: string
  /** Parts that stand in the source as they are here; a line with `…` alone separates them. */
  readonly parts: readonly string[]
}

export function excerptsIn(text: string): readonly Excerpt[] {
  return markdown
    .parse(text, {})
    .filter((token) => token.type === 'fence')
    .flatMap(({ info, content }) => {
      const source = /^\w+ ((?:src|test|bin|scripts)\/\S+)$/.exec(info.trim())?.[1]
      if (source === undefined) return []
      return [{ source, parts: content.split(/^\s*…\n/m).map((part) => part.trimEnd()) }]
    })
}
