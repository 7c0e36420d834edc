/**
 * Turns the elements of our pages into templates while the program is bundled: what is fixed of a page is put together
 * once, and only what changes is computed for each. Preact reads such templates itself (`jsxTemplate` of its JSX runtime);
 * this only writes them. The bytes of a page are the same with and without.
 *
 * It reads what tsc has made of JSX: `_jsx("p", { class: "line", children: title })`.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const JSX_RUNTIME = 'preact/jsx-runtime'
const OUR_RUNTIME = join(dirname(fileURLToPath(import.meta.url)), 'precompiled-jsx-runtime.mjs')

/** Elements that preact-render-to-string ends with `/>` where they are empty. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements whose attributes depend on where they stand, or become their content. */
const LEFT_ALONE = new Set('select option textarea'.split(' '))
/** Attributes that stand for something else than themselves. */
const SPECIAL = new Set('value style ref key checked selected'.split(' '))
/** Attributes whose name is the same in JSX and in HTML. */
const PLAIN_NAME = /^[a-z]+(-[a-z]+)*$/
/** Attributes that say "true" and "false" in words: `aria-`, `data-` and two more. */
const ENUMERATED = /^(?:.{4}-|draggable$|spellcheck$)/
/** A plugin of the bundler, for the modules below a folder. */
export function precompileJsx(folder) {
  return {
    name: 'precompile-jsx',
    transform(code, id) {
      if (!id.startsWith(folder) || !code.includes(JSX_RUNTIME)) return null
      return { code: precompiled(code, this.parse(code)), map: null }
    },
  }
}

/**
 * @param code a module as tsc writes it.
 * @param program its ESTree.
 */
export function precompiled(code, program) {
  const writer = new TemplateWriter(code)
  const rewritten = writer.source(program)
  return `import { template as _template, child as _child, attribute as _attribute, enumerated as _enumerated } from ${JSON.stringify(OUR_RUNTIME)}\n${rewritten}`
}

class TemplateWriter {
  #code

  constructor(code) {
    this.#code = code
  }

  /** The source of a node, with templates in place of the elements in it. */
  source(node) {
    let text = ''
    let at = node.start
    for (const element of this.#outermostElements(node)) {
      text += this.#code.slice(at, element.start) + this.#template(element)
      at = element.end
    }
    return text + this.#code.slice(at, node.end)
  }

  #outermostElements(node) {
    if (isElement(node)) return [node]
    return childNodes(node)
      .flatMap((child) => this.#outermostElements(child))
      .sort((a, b) => a.start - b.start)
  }

  #template(element) {
    const template = { parts: [''], values: [] }
    this.#writeElement(element, template)
    return `_template(${[JSON.stringify(template.parts), ...template.values].join(', ')})`
  }

  #writeElement({ callee, arguments: [type, props] }, template) {
    const name = type.value
    const attributes = props.properties.filter((property) => nameOf(property) !== 'children')
    const children = props.properties.find((property) => nameOf(property) === 'children')?.value ?? null
    write(template, `<${name}`)
    for (const { key, value } of attributes) this.#writeAttribute(key.name ?? key.value, value, template)
    if (children === null && VOID.has(name)) {
      write(template, '/>')
      return
    }
    write(template, '>')
    // `_jsxs` has a list of children that was written as such; a list elsewhere is a value like any other.
    const several = callee.name === '_jsxs' && children?.type === 'ArrayExpression'
    for (const child of several ? children.elements : [children]) if (child !== null) this.#writeChild(child, template)
    write(template, `</${name}>`)
  }

  #writeAttribute(name, value, template) {
    const words = ENUMERATED.test(name)
    if (isText(value)) write(template, value.value === '' ? ` ${name}` : ` ${name}="${escaped(value.value)}"`)
    else if (value.type === 'Literal' && value.value === true) write(template, words ? ` ${name}="true"` : ` ${name}`)
    else writeValue(template, `${words ? '_enumerated' : '_attribute'}(${JSON.stringify(name)}, ${this.source(value)})`)
  }

  #writeChild(child, template) {
    if (isText(child)) write(template, escaped(child.value))
    else if (isElement(child)) this.#writeElement(child, template)
    else writeValue(template, `_child(${this.source(child)})`)
  }
}

function write(template, text) {
  template.parts[template.parts.length - 1] += text
}

function writeValue(template, source) {
  template.values.push(source)
  template.parts.push('')
}

function isText(node) {
  return node.type === 'Literal' && typeof node.value === 'string'
}

/** Of HTML, with attributes that can be written as they are named. */
function isElement(node) {
  if (node.type !== 'CallExpression' || !/^_jsxs?$/.test(node.callee.name ?? '')) return false
  const [type, props] = node.arguments
  if (!isText(type) || LEFT_ALONE.has(type.value) || props.type !== 'ObjectExpression') return false
  return props.properties.every((property) => {
    if (property.type !== 'Property' || property.computed) return false
    const name = nameOf(property)
    return name === 'children' || (PLAIN_NAME.test(name) && !SPECIAL.has(name))
  })
}

function nameOf({ key }) {
  return key.name ?? key.value
}

function childNodes(node) {
  return Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === 'string')
}

/** As preact-render-to-string escapes. */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
