import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const codesOf = (file: string, type: string): readonly string[] => {
  const source = readFileSync(join(root, file), 'utf8');
  const [, union = ''] = source.split(`export type ${type} =`);
  return [...(union.split(';')[0] ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code ?? '');
};

test('docs/diagnostics.md has one heading for each code, in order', () => {
  const page = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8');
  const codes = [
    ...codesOf('src/template/diagnostic.ts', 'DiagnosticCode'),
    ...codesOf('src/plan/import-plan.ts', 'PlanDiagnosticCode'),
  ];
  expect(codes.length).toBeGreaterThan(30);
  expect([...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)).toEqual(codes);
});
