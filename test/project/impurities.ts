import ts from 'typescript'

/**
 * What would make a pure module give another answer on another day or another machine. The types of a pure module
 * know no node and no DOM, but a package's types can bring them in, and the language itself has a clock.
 */
const GLOBALS = new Set([
  'Buffer',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setInterval',
  'setTimeout',
  'window',
])

/** Of which local time these speak depends on the machine's zone; the UTC ones are fine. */
const LOCAL_TIME = /^(?:get|set)(?:Date|Day|FullYear|Hours|Minutes|Month|Seconds|TimezoneOffset|Year)$/

/** Words and order of the machine's language. */
const LOCALE = /^(?:toLocale\w*|localeCompare)$/

/** One line for each impurity in a TypeScript text, `line: what`. */
export function impuritiesIn(fileName: string, text: string): readonly string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []

  function report(node: ts.Node, what: string): void {
    found.push(`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${what}`)
  }

  function visit(node: ts.Node): void {
    const impurity = impurityOf(node)
    if (impurity !== null) report(node, impurity)
    ts.forEachChild(node, visit)
  }

  visit(source)
  return found
}

function impurityOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return impureMember(node)
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
    const count = node.arguments?.length ?? 0
    if (count === 0) return 'new Date() reads the clock'
    if (count > 1) return 'new Date(year, month, …) is in local time'
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date() reads the clock'
  if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isUse(node)) return `${node.text} is outside`
  return null
}

function impureMember({ expression, name, parent }: ts.PropertyAccessExpression): string | null {
  if (isNamed(expression, 'Date') && name.text === 'now') return 'Date.now reads the clock'
  if (isNamed(expression, 'Math') && name.text === 'random') return 'Math.random is random'
  if (LOCAL_TIME.test(name.text)) return `${name.text} is in local time`
  if (LOCALE.test(name.text) && !hasLocale(name.text, parent))
    return `${name.text} without a locale depends on the machine`
  return null
}

/** `a.localeCompare(b, 'en')` and `n.toLocaleString('en')` name their language. */
function hasLocale(method: string, parent: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.arguments.length > (method === 'localeCompare' ? 1 : 0)
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

/** True where the identifier stands for a value: not a key, a member, a declaration or part of a type. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isBindingElement(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent)) {
    return parent.initializer === node
  }
  return ts.isExpression(node) && ts.isExpressionStatement(parent) ? true : isOperand(node, parent)
}

function isOperand(node: ts.Identifier, parent: ts.Node): boolean {
  return (
    (ts.isCallExpression(parent) && (parent.expression === node || parent.arguments.includes(node))) ||
    (ts.isNewExpression(parent) && parent.expression === node) ||
    ts.isElementAccessExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isTypeOfExpression(parent)
  )
}
