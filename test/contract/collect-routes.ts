import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** One place in the sources that asks a product: what for, and with which method. */
export interface RouteUse {
  readonly method: string;
  /** Without its query; each value that is filled in is `{}`. */
  readonly template: string;
  /** "src/forge/access/authorise.ts:69" */
  readonly at: string;
}

/** The functions of the app that hand a route to the SDK's `requestJira` and `requestConfluence`. */
const REQUESTERS = new Set(['jiraAs', 'confluenceAs', 'requestJira', 'requestConfluence']);

/**
 * Every `route` template of a folder's sources with the method that it is asked with, read from the syntax.
 * @param read answers a file's text, so that a test can hand in sources that do not exist
 * @throws Error naming the place where requester or method cannot be told: what is not understood must not count as read
 */
export function collectRoutes(
  files: readonly string[],
  read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): RouteUse[] {
  const parsed = new Map<string, ts.SourceFile>();
  const parse = (file: string): ts.SourceFile => {
    const known = parsed.get(file) ?? ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    parsed.set(file, known);
    return known;
  };
  return files.flatMap((file) => {
    const found: RouteUse[] = [];
    const visit = (node: ts.Node) => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'route') found.push(...usesOf(node, parse));
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return found;
  });
}

/** All TypeScript files of a folder. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

type Parse = (file: string) => ts.SourceFile;

function usesOf(node: ts.TaggedTemplateExpression, parse: Parse): RouteUse[] {
  const at = placeOf(node);
  const call = requestOf(node);
  if (call === null || !isRequester(call.expression, parse))
    throw new Error(`${at}: the route is not the first argument of jiraAs(…)(…) or confluenceAs(…)(…).`);
  const init = call.arguments[1];
  const methods = init === undefined ? ['GET'] : methodsOf(init, parse);
  return methods.map((method) => ({ method, template: templateOf(node.template), at }));
}

/** The call whose first argument is the route, in brackets or on one side of a condition too. */
function requestOf(node: ts.Node): ts.CallExpression | null {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node ? parent : null;
  const passes =
    ts.isParenthesizedExpression(parent) || (ts.isConditionalExpression(parent) && parent.condition !== node);
  return passes ? requestOf(parent) : null;
}

function isRequester(callee: ts.Expression, parse: Parse): boolean {
  if (ts.isCallExpression(callee)) return REQUESTERS.has(callee.expression.getText());
  if (ts.isPropertyAccessExpression(callee)) return REQUESTERS.has(callee.name.text);
  if (!ts.isIdentifier(callee)) return false;
  const meant = declared(callee, parse);
  return meant !== null && ts.isExpression(meant) && isRequester(meant, parse);
}

function methodsOf(init: ts.Node, parse: Parse): string[] {
  if (ts.isParenthesizedExpression(init) || ts.isAsExpression(init) || ts.isSatisfiesExpression(init))
    return methodsOf(init.expression, parse);
  if (ts.isConditionalExpression(init))
    return [init.whenTrue, init.whenFalse].flatMap((side) => methodsOf(side, parse));
  if (ts.isObjectLiteralExpression(init)) return methodsOfObject(init, parse);
  if (ts.isStringLiteral(init)) return [init.text.toUpperCase()];
  if (ts.isIdentifier(init)) return methodsOf(declared(init, parse) ?? unclear(init), parse);
  if (ts.isCallExpression(init) && ts.isIdentifier(init.expression))
    return methodsOf(returned(declared(init.expression, parse)) ?? unclear(init), parse);
  return unclear(init);
}

/** The last word on `method` counts; an object without one is a GET. */
function methodsOfObject(object: ts.ObjectLiteralExpression, parse: Parse): string[] {
  for (const property of [...object.properties].reverse()) {
    if (ts.isSpreadAssignment(property)) return methodsOf(property.expression, parse);
    if (property.name?.getText() !== 'method') continue;
    if (ts.isPropertyAssignment(property)) return methodsOf(property.initializer, parse);
    if (ts.isShorthandPropertyAssignment(property))
      return methodsOf(declared(property.name, parse) ?? unclear(property), parse);
  }
  return ['GET'];
}

function returned(meant: ts.Node | null): ts.Node | null {
  if (meant === null || !(ts.isArrowFunction(meant) || ts.isFunctionDeclaration(meant))) return null;
  const { body } = meant;
  if (body === undefined || !ts.isBlock(body)) return body ?? null;
  const returns = body.statements.filter(ts.isReturnStatement);
  return returns.length === 1 ? (returns[0]?.expression ?? null) : null;
}

/** What a name stands for: the value of its constant or its function, in this file or in the one that it is imported from. */
function declared(name: ts.Identifier, parse: Parse): ts.Node | null {
  for (let scope: ts.Node | undefined = name.parent; scope !== undefined; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      const meant = declaredBy(statement, name.text, parse);
      if (meant !== null) return meant;
    }
  }
  return null;
}

function declaredBy(statement: ts.Statement, name: string, parse: Parse): ts.Node | null {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name ? statement : null;
  if (ts.isVariableStatement(statement)) {
    const found = statement.declarationList.declarations.find((one) => one.name.getText() === name);
    return found?.initializer ?? null;
  }
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return null;
  const from = statement.moduleSpecifier.text;
  const bindings = statement.importClause?.namedBindings;
  if (!from.startsWith('.') || bindings === undefined || !ts.isNamedImports(bindings)) return null;
  const element = bindings.elements.find((one) => one.name.text === name);
  if (element === undefined) return null;
  const file = parse(join(dirname(statement.getSourceFile().fileName), `${from}.ts`));
  const original = (element.propertyName ?? element.name).text;
  for (const each of file.statements) {
    const meant = declaredBy(each, original, parse);
    if (meant !== null) return meant;
  }
  return null;
}

function templateOf(template: ts.TemplateLiteral): string {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  return text.replace(/\?.*$/s, '');
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function unclear(node: ts.Node): never {
  throw new Error(`${placeOf(node)}: the method of this request cannot be told from "${node.getText().slice(0, 80)}".`);
}
