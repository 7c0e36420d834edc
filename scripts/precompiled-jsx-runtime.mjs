/** What the templates of precompile-jsx.mjs call; bundled with them. */
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime'

/** A node that preact-render-to-string writes as it is: `parts` and `values` in turns. */
export function template(parts, ...values) {
  return jsxTemplate(parts, ...values)
}

/** Text is escaped; elements and lists are rendered, the texts in them escaped by the renderer. */
export function child(value) {
  if (typeof value === 'string') return jsxEscape(value)
  if (typeof value === 'number') return `${value}`
  return typeof value === 'object' ? value : null
}

/** ` name="value"`, ` name` where there is nothing more to say, or nothing. */
export function attribute(name, value) {
  if (value === null || value === undefined || value === false || typeof value === 'function') return ''
  return value === true || value === '' ? ` ${name}` : ` ${name}="${jsxEscape(`${value}`)}"`
}

/** An attribute that says `true` and `false` in words. */
export function enumerated(name, value) {
  return value === null || value === undefined ? '' : attribute(name, `${value}`)
}
