import ts from 'typescript';

const swaps = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};
const twins = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};
const removable = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'trim', 'toLowerCase']);

const isText = (node) =>
  ts.isStringLiteral(node) ||
  ts.isTemplateExpression(node) ||
  ts.isNoSubstitutionTemplateLiteral(node);

function ofCall(node, text) {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return [];
  const name = expression.name.text;
  const receiver = text(expression.expression);
  if (removable.has(name)) return [receiver];
  if (!twins[name]) return [];
  return [`${receiver}.${twins[name]}(${node.arguments.map(text).join(', ')})`];
}

function ofBinary(node, text) {
  const operator = node.operatorToken.getText();
  if (operator === '+' && (isText(node.left) || isText(node.right))) return [];
  const left =
    operator.endsWith('=') && '+-'.includes(operator[0]) ? text(node.left) : `(${text(node.left)})`;
  return (swaps[operator] ?? []).map((other) => `${left} ${other} (${text(node.right)})`);
}

function ofLiteral(node) {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text.replaceAll('_', '')) + 1)];
  if (ts.isStringLiteral(node) && node.text !== '') return ["''"];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return ['[]'];
  return [];
}

/** Conditions that decide a way are also tried as always and as never true. */
const isCondition = (node) =>
  (ts.isIfStatement(node.parent) && node.parent.expression === node) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node);

/** What could stand in place of an expression and be wrong. */
export function alternatives(node, text) {
  const found = [];
  if (ts.isBinaryExpression(node)) found.push(...ofBinary(node, text));
  if (ts.isCallExpression(node)) found.push(...ofCall(node, text));
  if (ts.isPrefixUnaryExpression(node) && '!-'.includes(ts.tokenToString(node.operator)))
    found.push(text(node.operand));
  found.push(...ofLiteral(node));
  if (isCondition(node)) found.push('true', 'false');
  if (ts.isExpressionStatement(node.parent)) found.push('undefined');
  return found;
}

const holdsNoValue = (node) =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

const isName = (node) =>
  node.parent.name === node ||
  ts.isElementAccessExpression(node.parent) ||
  ts.isBindingElement(node.parent);

const inFunction = (node) => {
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
};

const isLoop = (node) =>
  ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isWhileStatement(node);

/**
 * A source that holds every mutant of itself: the one whose number is `globalThis.mutant` is active.
 * Loops count their turns, so that one that would never end is stopped.
 */
export function instrument(code, file, first = 0) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const mutants = [];
  const text = (node) => node.getText(source);

  const children = (node) => {
    let out = '';
    let at = node.getStart(source);
    node.forEachChild((child) => {
      const rendered = render(child);
      const turn = isLoop(node) && child === node.statement;
      out += code.slice(at, child.getStart(source));
      out += turn ? `{ globalThis.turn(); ${rendered} }` : rendered;
      at = child.end;
    });
    return out + code.slice(at, node.end);
  };
  const render = (node) => {
    if (holdsNoValue(node)) return text(node);
    if (ts.isContinueStatement(node))
      return `{ if (globalThis.mutant !== ${note(node, '(removed)')}) continue; }`;
    const body = children(node);
    if (isName(node) || !ts.isExpression(node)) return body;
    const found = alternatives(node, text);
    return found.reduceRight(
      (rest, other) => `(globalThis.mutant === ${note(node, other)} ? (${other}) : ${rest})`,
      found.length ? `(${body})` : body,
    );
  };
  const note = (node, other) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    mutants.push({
      line: line + 1,
      was: text(node).slice(0, 120),
      now: other.slice(0, 120),
      still: !inFunction(node),
    });
    return first + mutants.length - 1;
  };
  const parts = source.statements.map((statement) => render(statement));
  return { code: parts.join('\n'), mutants };
}
