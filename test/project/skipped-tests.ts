import ts from 'typescript'

const RUNNERS = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const SKIPS = new Set(['skip', 'todo', 'skipIf', 'runIf'])

/**
 * Tests in a TypeScript text that are skipped without a word, as `line: what`. The word is a comment `// Skipped: why`
 * above the statement or, for a skip while running (`context.skip(why)`), its argument.
 */
export function silentSkipsIn(fileName: string, text: string): readonly string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && SKIPS.has(node.name.text) && !isExplained(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${line + 1}: ${node.getText(source).split('\n')[0]}`)
    }
    ts.forEachChild(node, visit)
  }

  visit(source)
  return found
}

function isExplained(node: ts.PropertyAccessExpression, source: ts.SourceFile): boolean {
  if (!isRunner(node.expression)) return !isContextSkip(node) || hasReasonArgument(node.parent)
  const statement = statementAround(node)
  const comments = ts.getLeadingCommentRanges(source.text, statement.getFullStart()) ?? []
  return comments.some(({ pos, end }) => /Skipped:\s*\S/.test(source.text.slice(pos, end)))
}

/** `test`, `describe` and what hangs from them, `test.concurrent`. */
function isRunner(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return RUNNERS.has(node.text)
  return ts.isPropertyAccessExpression(node) && isRunner(node.expression)
}

/** `context.skip(…)` or `task.skip(…)`; anything else that has a member of this name is not about tests. */
function isContextSkip(node: ts.PropertyAccessExpression): boolean {
  return (
    node.name.text === 'skip' && ts.isIdentifier(node.expression) && /^(?:context|ctx|task)$/.test(node.expression.text)
  )
}

/** The reason comes alone or after a condition. */
function hasReasonArgument(call: ts.Node): boolean {
  const last = ts.isCallExpression(call) ? call.arguments.at(-1) : undefined
  return last !== undefined && (ts.isStringLiteralLike(last) || ts.isTemplateExpression(last) || ts.isIdentifier(last))
}

function statementAround(node: ts.Node): ts.Node {
  let around = node
  while (around.parent !== undefined && !ts.isStatement(around)) around = around.parent
  return around
}
