import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: true })

type Token = ReturnType<typeof markdown.parse>[number]

export interface MarkdownLinks {
  /** Addresses of links and images, as written. */
  readonly targets: readonly string[]
  /** What `#…` can point at, by GitHub's rule. */
  readonly anchors: ReadonlySet<string>
}

export function linksIn(text: string): MarkdownLinks {
  const tokens = markdown.parse(text, {})
  return { targets: tokens.flatMap(targetsOf), anchors: anchorsOf(tokens) }
}

function targetsOf(token: Token): readonly string[] {
  const own = [token.attrGet('href'), token.attrGet('src')].filter((target) => target !== null)
  const inHtml = token.type.startsWith('html')
    ? [...token.content.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')
    : []
  return [...own, ...inHtml, ...(token.children ?? []).flatMap(targetsOf)]
}

function anchorsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return
    const words = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('')
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    let anchor = slug
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`
    anchors.add(anchor)
  })
  return anchors
}
