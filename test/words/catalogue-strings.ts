import ts from 'typescript';

/** One string of a catalogue file: what a person reads, with `#` for each value that is put in. */
export interface CatalogueString {
  /** Names of the properties that lead to it, joined with dots. */
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

/** Literals that are compared or looked up, and never shown. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  return !(
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.PlusToken) ||
    (ts.isCallExpression(parent) &&
      ts.isPropertyAccessExpression(parent.expression) &&
      ['startsWith', 'replace', 'replaceAll', 'join'].includes(parent.expression.name.text))
  );
}

const nameOf = (node: ts.Node): string | null =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) &&
  node.name !== undefined &&
  (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    ? node.name.text
    : null;

/** The strings of one catalogue file, in the order of the file. A string inside a template is one of its own. */
export function catalogueStrings(file: string, text: string): readonly CatalogueString[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: CatalogueString[] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const name = nameOf(node);
    const here = name === null ? path : [...path, name];
    const shown = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('#')
      : ts.isStringLiteralLike(node) && isShown(node)
        ? node.text
        : '';
    if (/\p{L}/u.test(shown)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ key: here.slice(1).join('.'), text: shown, line });
    }
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(source, []);
  return found;
}

/** How many words a text has. A value that is put in is none: its length is not the writer's. */
export const countWords = (text: string): number =>
  (text.match(/[\p{L}\p{N}]+(?:[’'/.-][\p{L}\p{N}]+)*/gu) ?? []).length;

/** The sentences of a text. What is put in counts as one word of a sentence. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '');
