import type { AddedTask, IssueFact, IssueFacts } from '../../src/readiness/issue-fact';
import { type ItemMarks, NO_MARKS } from '../../src/readiness/item-marks';
import type { ItemSpec } from '../../src/readiness/item-spec';
import { FIRST_SETTINGS, type WaveFacts, type WavePhase } from '../../src/readiness/wave-facts';

/** Thursday. */
export const TODAY = '2027-04-15';
export const NOW = Date.parse(`${TODAY}T09:00:00Z`);

/** An item of a wave that a test makes: what is not said is as unremarkable as can be. */
export interface Made {
  readonly id: string;
  readonly phase: string;
  readonly spec?: Partial<ItemSpec>;
  /** Of its issue; null: no fact at all. */
  readonly issue?: Partial<IssueFacts> | null;
  readonly is?: IssueFact['is'];
  readonly marks?: Partial<ItemMarks>;
}

export const issueFacts = (facts: Partial<IssueFacts> = {}): IssueFacts => ({
  category: 'new',
  status: 'To Do',
  resolution: null,
  assignee: 'somebody',
  start: null,
  due: null,
  high: false,
  flagged: false,
  blockers: [],
  changed: 0,
  reopened: null,
  evidence: {},
  extras: [],
  project: '10000',
  property: 'ours',
  ...facts,
});

export const factOf = (issue: string, is: IssueFact['is'], facts: Partial<IssueFacts> = {}): IssueFact =>
  is === 'read' ? { is, issue, last: issueFacts(facts) } : { is, issue, since: NOW, last: issueFacts(facts) };

const specOf = ({ id, phase, spec = {} }: Made): ItemSpec => ({
  node: id,
  parent: `${phase}/module`,
  level: 'task',
  phase,
  module: `${phase}/module`,
  workstream: phase,
  ongoing: false,
  high: false,
  owners: [],
  criteria: [],
  rows: [],
  asks: 0,
  firstStart: null,
  firstDue: null,
  ...spec,
});

export const DONE: Partial<IssueFacts> = { category: 'done', status: 'Done', resolution: 'Done' };

/** A wave of such items, with an epic above those of each phase; read ten minutes ago, imported long since. */
export function waveOf(
  made: readonly Made[],
  change: Partial<WaveFacts> & { readonly phaseSpans?: Readonly<Record<string, Partial<WavePhase>>> } = {},
): WaveFacts {
  const { phaseSpans = {}, ...rest } = change;
  const phases = [...new Set([...Object.keys(phaseSpans), ...made.map(({ phase }) => phase)])];
  const epics = phases.map((phase) =>
    specOf({ id: `${phase}/module`, phase, spec: { level: 'epic', parent: null, module: `${phase}/module` } }),
  );
  return {
    today: TODAY,
    now: NOW,
    settings: FIRST_SETTINGS,
    workingDays: [1, 2, 3, 4, 5],
    holidays: new Set(),
    phases: phases.map((slug) => ({
      slug,
      name: slug,
      start: null,
      due: null,
      exit: null,
      gate: null,
      ...phaseSpans[slug],
    })),
    planned: new Map(),
    cutovers: [],
    specs: new Map([...epics, ...made.map(specOf)].map((spec) => [spec.node, spec])),
    facts: new Map(
      made.flatMap(({ id, issue, is = 'read' }, index) =>
        issue === null ? [] : [[id, factOf(String(20_000 + index), is, issue)] as const],
      ),
    ),
    added: [],
    marks: new Map(made.flatMap(({ id, marks }) => (marks === undefined ? [] : [[id, { ...NO_MARKS, ...marks }]]))),
    readAt: NOW - 10 * 60_000,
    whole: true,
    ...rest,
  };
}

export const addedTask = (issue: string, phase: string, facts: Partial<IssueFacts> = {}): AddedTask => ({
  module: `${phase}/module`,
  phase,
  workstream: phase,
  fact: factOf(issue, 'read', { property: 'absent', ...facts }),
});
