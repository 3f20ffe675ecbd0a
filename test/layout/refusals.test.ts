import { readFileSync } from 'node:fs';
import { DECISION_REFUSALS } from '../../src/decisions/decision-refusal';
import { changedSince } from '../../src/errors/changed-since';
import { GATE_REFUSALS } from '../../src/gates/acts/gate-refusal';
import { MARK_REFUSALS } from '../../src/marks/mark-refusal';
import { RACI_REFUSALS } from '../../src/raci/raci-refusal';
import { SHEET_REFUSALS } from '../../src/run-sheet/sheet-refusal';
import { sourcesIn } from '../contract/collect-routes';

const filesWith = (text: string | RegExp) => sourcesIn('src').filter((file) => readFileSync(file, 'utf8').match(text));

describe('refusals', () => {
  it('become failures in one place', () => {
    expect(filesWith(/new AppFailure\(/)).toEqual(['src/errors/failure-of.ts']);
  });

  it('carry their code, so that no list of keys decides it', () => {
    expect(filesWith(/code: [^\n]*(?:\.includes\(|=== '[\w-]+' \|\|)/)).toEqual([]);
    expect(filesWith(/\bRIGHTS\b/)).toEqual([]);
  });

  it('of a rule are never of Jira, of storage or unexpected', () => {
    const tables = [GATE_REFUSALS, MARK_REFUSALS, SHEET_REFUSALS, RACI_REFUSALS, DECISION_REFUSALS];
    const codes = tables.flatMap((table) => Object.values(table).map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(90);
    expect([...new Set(codes)].sort()).toEqual([
      'changed-meanwhile',
      'invalid-input',
      'not-allowed',
      'refused-by-rule',
    ]);
  });

  it('of a write against an earlier state are worded in one place', () => {
    expect(filesWith(/changed this since/)).toEqual(['src/errors/changed-since.ts']);
  });
});

describe('a change since', () => {
  it('names the person and what they changed', () => {
    expect(changedSince([{ name: 'Ada', what: '“State” is now done' }])).toMatchObject({
      code: 'changed-meanwhile',
      message: 'Ada changed this since you opened it: “State” is now done.',
    });
  });

  it('by several people says who did what', () => {
    const changes = [
      { name: 'Ada', what: 'approved it' },
      { name: undefined, what: 'edited it' },
    ];
    expect(changedSince(changes).message).toBe(
      'Ada, Someone else changed this since you opened it: Ada approved it; Someone else edited it.',
    );
  });

  it('is told without a name or a change where neither is known', () => {
    expect(changedSince([]).message).toBe('Someone else changed this since you opened it.');
    expect(changedSince([{ name: 'Ada', what: '' }]).message).toBe('Ada changed this since you opened it.');
  });
});
