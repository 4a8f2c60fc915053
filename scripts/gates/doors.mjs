import ts from 'typescript';
import { readSource, sourceFiles } from './source-files.mjs';

const tableFile = 'lib/web/doors.ts';
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function parse(base, path) {
  return ts.createSourceFile(path, readSource(base, path), ts.ScriptTarget.Latest, true);
}

function startsWithDirective(statements, words) {
  const first = statements[0];
  return (
    first &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === words
  );
}

const isExported = (node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

function exportedNames(source) {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && !statement.isTypeOnly)
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.filter((e) => !e.isTypeOnly).map((e) => e.name.text)
        : [];
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((d) => d.name.getText(source));
    return [];
  });
}

function inlineActions(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isBlock(node) && startsWithDirective(node.statements, 'use server')) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function doorsOf(base, path) {
  const source = parse(base, path);
  const file = path.split('/').at(-1);
  if (startsWithDirective(source.statements, 'use server'))
    return exportedNames(source).map((name) => `${path}#${name}`);
  if (!path.startsWith('app/')) return [];
  if (/^route(\.demo)?\.tsx?$/.test(file))
    return exportedNames(source)
      .filter((name) => methods.includes(name))
      .map((name) => `${path}#${name}`);
  return /^page(\.demo)?\.tsx?$/.test(file) ? [path] : [];
}

/** Every way into the application that the sources contain. */
export function findDoors(base) {
  const files = sourceFiles(base, ['app', 'components', 'lib'], /\.tsx?$/);
  const inline = files.flatMap((path) =>
    inlineActions(parse(base, path)).map(
      () => `${path}: a server action stands in an actions file, not inside a function`,
    ),
  );
  return { doors: files.flatMap((path) => doorsOf(base, path)), inline };
}

function tableEntries(source) {
  const entries = new Map();
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === 'doors') {
      let value = node.initializer;
      while (value && !ts.isObjectLiteralExpression(value)) value = value.expression;
      for (const property of value?.properties ?? [])
        if (ts.isPropertyAssignment(property) && ts.isStringLiteral(property.name))
          entries.set(property.name.text, property.initializer.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return entries;
}

/** The policy table as it is written: door → who may. */
export function readDoorTable(base) {
  return tableEntries(parse(base, tableFile));
}

/** Every action, route handler and page is listed with who may use it; nothing else is. */
export function checkDoors(base) {
  const { doors, inline } = findDoors(base);
  const table = readDoorTable(base);
  const known = new Set(doors);
  const problems = [
    ...inline,
    ...doors
      .filter((door) => !table.has(door))
      .map((door) => `${door}: say in ${tableFile} who may use it`),
    ...[...table.keys()]
      .filter((door) => !known.has(door))
      .map((door) => `${door}: is listed in ${tableFile} but does not exist`),
  ];
  return { name: 'doors', checked: doors.length, problems };
}
