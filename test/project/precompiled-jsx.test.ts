import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { parseAst } from 'rolldown/parseAst'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from './project-files.ts'

// A script of the build, which has no types.
const { precompiled } = (await import(path.join(projectRoot, 'scripts', 'precompile-jsx.mjs'))) as {
  readonly precompiled: (code: string, program: unknown) => string
}

const folder = mkdtempSync(path.join(tmpdir(), 'tocsin-jsx-'))
symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let modules = 0

/** What a module's `page(value)` renders to, as tsc compiles it and as it is bundled. */
async function bothWays(tsx: string): Promise<(value: unknown) => readonly [plain: string, precompiled: string]> {
  const compiled = ts.transpileModule(tsx, {
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      jsxImportSource: 'preact',
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
    },
  }).outputText
  const templates = precompiled(compiled, parseAst(compiled))
  const [before, after] = await Promise.all([compiled, templates].map(imported))
  return (value) => [render(told(before)(value)), render(told(after)(value))]
}

async function imported(code: string): Promise<(value: unknown) => VNode> {
  const file = path.join(folder, `module-${modules++}.mjs`)
  writeFileSync(file, code)
  return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { page: (value: unknown) => VNode }).page
}

function told<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Both were imported.')
  return value
}

const VALUES: readonly unknown[] = [
  'plain',
  'a < b & "c"',
  '',
  0,
  1.5,
  true,
  false,
  null,
  undefined,
  ['one', '<two>', null, 3, ['four & five']],
]

test.each([
  ['fixed attributes and text', '<p class="a &amp; b" id=\'say "x"\'>A &lt; B — C</p>'],
  ['a value as a child', '<p class="line">{v}</p>'],
  ['values between texts', '<p>before {v} and <b>{v}</b> after {1}{true}{null}</p>'],
  ['an attribute of any value', '<a href={v} class="x" lang={v}>x</a>'],
  [
    'attributes that are there or not',
    '<input type="text" required disabled={v} aria-hidden={v} aria-busy data-a={v} />',
  ],
  ['attributes in words', '<p draggable={v} spellcheck={v} aria-label="">x</p>'],
  ['empty elements', '<div><br /><hr class="h" /><img alt="" src="a.png" /><td /></div>'],
  ['a list of elements', '<ul>{[1, 2, 3].map((n) => <li key={n} data-n={n}>{v}</li>)}</ul>'],
  ['a condition', '<p>{v ? <b>yes {v}</b> : <i>no</i>}{v && <s>and</s>}</p>'],
  ['a component, with children', '<div><Box label="l & l">in {v} <b>x</b></Box></div>'],
  ['a fragment', '<div><><b>a</b>{v}</></div>'],
  ['markup of its own', '<div class="prose" dangerouslySetInnerHTML={{ __html: "<b>x</b>" }} />'],
  ['spread attributes', '<p {...{ id: "i", title: "a<b" }}>{v}</p>'],
  ['names that JSX spells otherwise', '<label htmlFor="f" className="c" tabIndex={0} autoFocus>{v}</label>'],
  ['a choice', '<select value="b"><option value="a">{v}</option><option value="b">B</option></select>'],
  ['a longer text to change', '<textarea value={"a<b"} rows={3} />'],
  ['a drawing', '<svg viewBox="0 0 1 1"><path d="M0 0" strokeWidth={2} fill="none" /><g class="k">{v}</g></svg>'],
  ['a style', '<p style={{ color: "red" }} class="a">{v}</p>'],
  ['a table', '<table><tbody><tr class={v}><td data-label="A" rowspan={2}>{v}</td></tr></tbody></table>'],
])('%s: the same bytes', async (_, jsx) => {
  const page = await bothWays(
    `const Box = ({ label, children }) => <section aria-label={label}>{children}</section>\nexport const page = (v) => ${jsx}\n`,
  )
  for (const value of VALUES) {
    const [plain, template] = page(value)
    expect(template, String(value)).toBe(plain)
  }
})

const text = fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', '>', '"', "'", '{', '—', '\\', '`', '$', '\n') })
const attribute = fc.tuple(
  fc.constantFrom('class', 'id', 'href', 'title', 'data-x', 'aria-label', 'lang', 'hidden', 'tabIndex', 'colSpan'),
  fc.oneof(
    text.map((value) => `{${JSON.stringify(value)}}`),
    fc.constantFrom('{v}', '{true}', '{false}', '{null}', '{3}'),
  ),
)
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value) => `{${JSON.stringify(value)}}`),
    fc.constantFrom('{v}', '{null}', '{[v, "<x>"]}', 'plain &amp; simple', '<br/>'),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'span', 'td', 'a', 'Box'),
        fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 }),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(
        ([name, attributes, children]) =>
          `<${name}${attributes.map(([key, value]) => ` ${key}=${value}`).join('')}>${children.join('')}</${name}>`,
      ),
  ),
}))

test('whatever is written: the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(node, fc.oneof(text, fc.constantFrom(null, true, 7)), async (jsx, value) => {
      const page = await bothWays(
        `const Box = ({ id, children }) => <section id={id}>{children}</section>\nexport const page = (v) => <main>${jsx}</main>\n`,
      )
      const [plain, template] = page(value)
      expect(template).toBe(plain)
    }),
    { numRuns: 150 },
  )
})

test('a page has one node where it had one for each element', async () => {
  const compiled =
    'import { jsx as _jsx } from "preact/jsx-runtime"\nexport const x = _jsx("p", { children: _jsx("b", { class: "c", children: "d" }) })\n'
  expect(precompiled(compiled, parseAst(compiled))).toContain('_template(["<p><b class=\\"c\\">d</b></p>"])')
})
