export { plainText } from './plain-text.ts'
export { renderMarkdown } from './render.ts'
export { visibleText } from './visible-text.ts'
