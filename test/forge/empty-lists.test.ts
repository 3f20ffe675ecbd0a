import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlan } from '../../cli/plan';
import { issuesOfOurs, startSandbox, testId } from '../support/sandbox';

const TEMPLATE = `
runway: 1
name: Partner move
placeholders:
  - {id: desk, token: '{desk}', label: The desk that takes calls}
  - {id: route, token: '{route}', label: How they are reached}
lists:
  - {id: partners, name: Partners}
phases:
  - name: Move
    modules:
      - title: Partners
        tasks:
          - {title: 'Agree with {partners} on dates', text: 'Write to {partners} by {route}.', repeat: partners}
          - {title: 'Call {desk}', text: 'Say what {partners} need.'}
`;

describe('a list without entries', () => {
  it('brings no issue; Scope, preview, command line and Jira count the same as open', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('partners.yaml', new TextEncoder().encode(TEMPLATE));
    const shown = await sandbox.call('previewImport', { uploadId });
    if (!shown.ok) throw new Error(shown.error.message);
    expect(shown.value.scope.lists).toMatchObject([{ id: 'partners', items: [], issues: 1 }]);
    expect(shown.value.nodes.map(({ kind, summary, emptyList }) => [kind, summary, emptyList])).toEqual([
      ['create', 'Partners', undefined],
      ['omit', 'Agree with {partners} on dates', 'partners'],
      ['create', 'Call {desk}', undefined],
    ]);
    // {desk} and {partners} stand in the task that is created; {route} only in what is left out.
    expect(shown.value.scope.toFill).toBe(2);
    expect(shown.value.warnings.join(' ')).toContain('To fill: 2.');

    await sandbox.call('startImport', { uploadId, requestId: testId() });
    await sandbox.settle();
    const issues = issuesOfOurs(sandbox.site);
    expect(issues.map(({ fields }) => fields['summary']).sort()).toEqual(['Call {desk}', 'Partners']);
    expect(issues.filter(({ fields }) => (fields['labels'] as string[]).includes('to-fill'))).toHaveLength(1);

    const folder = await mkdtemp(join(tmpdir(), 'runway-lists-'));
    try {
      await writeFile(join(folder, 'partners.yaml'), TEMPLATE);
      await writeFile(join(folder, 'answers.yaml'), 'lists: {partners: ["", "  "]}\n');
      for (const answers of [undefined, join(folder, 'answers.yaml')]) {
        const lines: string[] = [];
        const options = { json: true, ...(answers === undefined ? {} : { answers }) };
        expect(await runPlan(join(folder, 'partners.yaml'), options, (line) => lines.push(line), fail)).toBe(0);
        const plan = JSON.parse(lines.join('\n')) as {
          readonly counts: object;
          readonly scope: { readonly toFill: number };
          readonly operations: readonly { readonly kind: string; readonly toFill?: readonly string[] }[];
        };
        expect(plan.scope.toFill).toBe(shown.value.scope.toFill);
        expect(plan.counts).toMatchObject({ create: 2, omit: 1 });
        const open = plan.operations.flatMap(({ kind, toFill = [] }) => (kind === 'omit' ? [] : toFill));
        expect(new Set(open).size).toBe(plan.scope.toFill);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('leaves out what a bundled template repeats over it', async () => {
    const sandbox = await startSandbox();
    const request = { bundled: 'customer-cutover-timeline' };
    const shown = await sandbox.call('previewImport', request);
    if (!shown.ok) throw new Error(shown.error.message);
    expect(shown.value.nodes.filter(({ kind, summary }) => kind !== 'omit' && summary.includes('{partners}'))).toEqual(
      [],
    );
    const listed = await sandbox.call('previewImport', { ...request, scope: { lists: { partners: ['Ada', 'Bee'] } } });
    if (!listed.ok) throw new Error(listed.error.message);
    const perItem = shown.value.scope.lists.find(({ id }) => id === 'partners')?.issues ?? 0;
    expect(perItem).toBeGreaterThan(0);
    expect(listed.value.counts.create - shown.value.counts.create).toBe(2 * perItem);
  });
});

function fail(line: string): never {
  throw new Error(line);
}
