import { Parser } from 'htmlparser2'
import { err, ok, type Result } from '../../base/result.ts'
import { fateOfAttribute, fateOfElement, type UnsafeSvg } from './svg.ts'
import { sheetFault, withoutComments } from './svg-css.ts'
import { svgSize } from './svg-size.ts'

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** Elements whose text is seen or read; between others there are only blanks. */
const WITH_TEXT: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'style'])

/**
 * An SVG written anew from the elements and attributes that are known to draw only. So nothing depends on reading it as a
 * browser would: what was not understood is not there. What nobody sees (comments, what an editor noted for itself, where a
 * file lay) is left out; what could run or load something is refused, because the vendor should know of it.
 */
export function cleanSvg(
  text: string,
): Result<
  { readonly width: number; readonly height: number; readonly bytes: Uint8Array },
  UnsafeSvg | { readonly kind: 'damaged' } | { readonly kind: 'moves' } | { readonly kind: 'unknown_format' }
> {
  const written = writeAnew(text)
  if (!written.ok) return written
  const { svg, root } = written.value
  if (root === null) return err({ kind: 'unknown_format' })
  const size = svgSize(root)
  return size === null ? err({ kind: 'damaged' }) : ok({ ...size, bytes: new TextEncoder().encode(svg) })
}

/** They move what is drawn; one that stands still says nothing with them. */
const MOVING = /^(?:animate|animateTransform|animateMotion|animateColor|set|mpath|discard)$/

type Attributes = Readonly<Record<string, string>>

function writeAnew(
  text: string,
): Result<{ readonly svg: string; readonly root: Attributes | null }, UnsafeSvg | { readonly kind: 'moves' }> {
  const parts: string[] = []
  const open: string[] = []
  let root: Attributes | null = null
  /** How deep within what is left out. */
  let unseen = 0
  let style = ''
  let refusal: UnsafeSvg | { readonly kind: 'moves' } | null = null
  const refuse = (what: string) => {
    refusal ??= { kind: 'unsafe', what, line: text.slice(0, parser.startIndex).split('\n').length }
  }
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (/^\?xml-stylesheet/i.test(name)) refuse('a style sheet of its own, which is loaded from elsewhere')
        if (/^!doctype/i.test(name) && data.includes('[')) refuse('entities of its own (<!DOCTYPE … [)')
      },
      onopentag(name, attributes) {
        const fate = fateOfElement(name)
        if (unseen > 0 || fate === 'left_out') {
          unseen += 1
          return
        }
        if (MOVING.test(name)) refusal ??= { kind: 'moves' }
        else if (fate === 'refused' || (open.length === 0 && (name !== 'svg' || root !== null)))
          refuse(`the element <${name}>`)
        if (refusal !== null) return
        root ??= attributes
        open.push(name)
        parts.push(`<${name}${open.length === 1 ? ' xmlns="http://www.w3.org/2000/svg"' : ''}`)
        const names = new Set<string>()
        for (const [key, value] of Object.entries(attributes)) {
          const kept = fateOfAttribute(key, value)
          if (kept !== null && 'fault' in kept) refuse(kept.fault)
          else if (kept !== null && !names.has(kept.name)) {
            names.add(kept.name)
            parts.push(` ${kept.name}="${escaped(value)}"`)
          }
        }
        parts.push('>')
      },
      ontext(data) {
        const inside = open.at(-1) ?? ''
        if (unseen > 0 || !WITH_TEXT.has(inside)) return
        if (inside === 'style') style += data
        else parts.push(escaped(data))
      },
      onclosetag(name) {
        if (unseen > 0) {
          unseen -= 1
          return
        }
        if (open.pop() === undefined) return
        if (name === 'style') {
          const sheet = withoutComments(style).trim()
          const fault = sheetFault(sheet)
          if (fault !== null) refuse(`${fault} in <style>`)
          parts.push(escaped(sheet))
          style = ''
        }
        parts.push(`</${name}>`)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return refusal === null ? ok({ svg: `${parts.join('')}\n`, root }) : err(refusal)
}

/** As text or within double quotes (XML 1.0, 2.4). What XML cannot hold at all is left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
  )
}
