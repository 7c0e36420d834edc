export { plainText } from './plain-text.ts'
export { type MarkdownOptions, renderMarkdown } from './render.ts'
