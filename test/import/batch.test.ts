import fc from 'fast-check';
import { batchesOf, MAX_ISSUES_PER_BULK_CREATE } from '../../src/import/batch';
import type { ImportPlan, Level, NodePath, Operation } from '../../src/plan/import-plan';

const doc = { version: 1, type: 'doc', content: [] } as const;

function plan(nodes: readonly { readonly level: Level; readonly kind: 'create' | 'keep' | 'omit' }[]): ImportPlan {
  const operations = nodes.map(({ level, kind }, index): Operation => {
    const node = `t/p/m/${index}` as NodePath;
    const property = { node, template: 't', version: '', phase: 'p', module: 'm', kind: 'task' } as const;
    const draft = {
      kind: 'task',
      level,
      summary: `Issue ${index}`,
      description: doc,
      comments: [],
      labels: [],
      criteria: [],
      tools: [],
      owners: [],
      ongoing: false,
      open: [],
      toFill: [],
      rows: [],
      evidence: [],
      asks: [],
      workstream: 'phase',
      number: 1,
      modulePath: 'moves/assess/plan' as NodePath,
      edited: false,
      added: false,
      property,
    } as const;
    if (kind === 'create') return { kind, node, draft };
    return kind === 'keep' ? { kind, node, issue: '1', draft } : { kind, node, because: 'unticked', draft };
  });
  return {
    template: 't',
    version: '',
    counts: { create: 0, keep: 0, omit: 0, epics: 0, tasks: 0, subtasks: 0 },
    operations,
    phases: [],
    milestones: [],
    scope: { questions: [], placeholders: [], lists: [], toFill: 0 },
    roles: [],
    dateWarnings: [],
    dateFindings: [],
    spread: null,
    diagnostics: [],
  };
}

const anyPlan = fc
  .array(
    fc.record({
      level: fc.constantFrom<Level>('epic', 'task', 'subtask'),
      kind: fc.constantFrom<'create' | 'keep' | 'omit'>('create', 'keep', 'omit'),
    }),
    { maxLength: 400 },
  )
  .map(plan);

describe('batchesOf', () => {
  it('writes every creation once, parents first, in template order within a level, in as few requests as can be', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const batches = batchesOf(any);
        const created = any.operations.filter(({ kind }) => kind === 'create');
        for (const level of ['epic', 'task', 'subtask'] as const) {
          const wanted = created.filter(({ draft }) => draft.level === level).map(({ node }) => node);
          const written = batches.filter((batch) => batch.level === level);
          expect(written.flatMap(({ issues }) => issues.map(({ node }) => node))).toEqual(wanted);
          expect(written).toHaveLength(Math.ceil(wanted.length / MAX_ISSUES_PER_BULK_CREATE));
        }
        const order = ['epic', 'task', 'subtask'];
        const levels = batches.map(({ level }) => order.indexOf(level));
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
      }),
    );
  });
});
