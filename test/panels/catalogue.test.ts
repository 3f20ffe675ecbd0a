import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = join(process.cwd(), 'static/panels/src');
/** Attributes whose value a person reads or hears. */
const READ_ALOUD = new Set([
  'title',
  'label',
  'placeholder',
  'header',
  'description',
  'aria-label',
  'aria-description',
  'alt',
  'heading',
  'intro',
  'legend',
  'content',
]);

/** Letters in JSX that do not come from the catalogue, as `file:line text`. */
function uncatalogued(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string) =>
    /\p{L}/u.test(words) &&
    found.push(`${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)} ${words.trim()}`);
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      report(node, node.text);
    // A condition and an argument are not shown; only what an expression can come to is.
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    else if (ts.isTemplateExpression(node))
      [node.head, ...node.templateSpans.map((span) => span.literal)].forEach(literals);
    else if (ts.isParenthesizedExpression(node)) literals(node.expression);
    else if (ts.isBinaryExpression(node))
      [node.left, node.right]
        .filter((side) => node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken || side === node.right)
        .forEach(literals);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent))
      literals(node.expression);
    if (ts.isJsxAttribute(node) && READ_ALOUD.has(node.name.getText()) && node.initializer !== undefined) {
      literals(
        ts.isJsxExpression(node.initializer) && node.initializer.expression !== undefined
          ? node.initializer.expression
          : node.initializer,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('finds text that is written into a component, wherever it is shown', () => {
  expect(uncatalogued('a.tsx', '<p>Hello</p>')).toEqual(['a.tsx:1 Hello']);
  expect(uncatalogued('a.tsx', "<p title='Hello'>{texts.a}</p>")).toEqual(['a.tsx:1 Hello']);
  expect(uncatalogued('a.tsx', "<p>{x === 'no' ? 'Yes' : `${n} left`}</p>")).toEqual(['a.tsx:1 Yes', 'a.tsx:1 left']);
  expect(uncatalogued('a.tsx', "<p className='rw' dir='auto'>{texts.a} · {n}</p>")).toEqual([]);
});

test('every text of the panels comes from the catalogue', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.startsWith('gallery'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => uncatalogued(file, readFileSync(join(SOURCE, file), 'utf8')))).toEqual([]);
});
