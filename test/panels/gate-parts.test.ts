import fc from 'fast-check';
import { gatesChange, type ShownGateRow } from '../../src/contract/gate-sheet';
import type { Gate } from '../../src/contract/gates';
import type { RowKind, RowResult } from '../../src/contract/readiness';
import { fifty, noGo, rowsOf } from '../../static/panels/src/gallery/gate-data';
import { findingIs } from '../../static/panels/src/tabs/gates/criteria/finding-is';
import {
  changedFields,
  draftOf,
  faultsOf,
  fieldsOf,
  freeId,
  type GateDraft,
  NEW_GATE,
  slugOf,
} from '../../static/panels/src/tabs/gates/list/gate-draft';
import { changedByOthers, meetingRow } from '../../static/panels/src/tabs/gates/meeting/meeting-row-state';
import { moveAlongRows } from '../../static/panels/src/kit/grid-keys';
import type { Press } from '../../static/panels/src/tabs/gates/meeting/presses';
import { fitting, meantBy, RESULT_KEYS } from '../../static/panels/src/tabs/gates/meeting/result-keys';
import { rowCounts } from '../../static/panels/src/tabs/gates/meeting/row-counts';
import { fits, isFiltered, NO_ROW_FILTER } from '../../static/panels/src/tabs/gates/meeting/row-filter';
import { rowId } from '../../static/panels/src/tabs/gates/meeting/row-id';
import { ROW_RESULTS } from '../../static/panels/src/kit/row-results';

/** What a key says of a line of a kind; null where it does not fit it. */
function resultOfKey(kind: RowKind, key: string): RowResult | null {
  const result = meantBy(key);
  return result !== null && fitting([{ kind, mayMark: true }], result).fits.length === 1 ? result : null;
}

const rows = rowsOf(24);
const first = rows[0] as ShownGateRow;
const { gate } = noGo.gate;

describe('keys of a meeting', () => {
  test('each result of a row has just one key, and no key says two things of one row', () => {
    for (const kind of ['go-no-go', 'test'] as const) {
      expect(RESULT_KEYS[kind].map(({ result }) => result)).toEqual(ROW_RESULTS[kind]);
      expect(new Set(RESULT_KEYS[kind].map(({ key }) => key)).size).toBe(ROW_RESULTS[kind].length);
    }
    expect([resultOfKey('go-no-go', 'X'), resultOfKey('test', 't')]).toEqual(['pending', 'passed']);
    expect([resultOfKey('go-no-go', 'f'), resultOfKey('step', 'g'), resultOfKey('link', 't')]).toEqual([
      null,
      null,
      null,
    ]);
    const keys = Object.values(RESULT_KEYS).flatMap((all) => all.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('no key says a result and leads somewhere else at once', () => {
    for (const key of ['a', 'o', 'u', ' ', 'Enter', 'ArrowDown', 'Home', 'PageUp'])
      for (const kind of ['go-no-go', 'test'] as const) expect(resultOfKey(kind, key)).toBeNull();
  });

  test('moving never leaves the grid', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.array(keys, { maxLength: 60 }), (count, presses) => {
        let at = 0;
        for (const key of presses) {
          at = moveAlongRows(key, at, { count, page: 10 }) ?? -1;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(count);
        }
      }),
    );
    expect(moveAlongRows('g', 3, { count: 9 })).toBeNull();
    expect(moveAlongRows('End', 3, { count: 9 })).toBe(8);
  });
});

describe('rows of a meeting', () => {
  test('counts are of all rows, and what nobody looked at is not answered', () => {
    expect(rowCounts(rows)).toEqual({ all: 24, answered: 16, noGo: 2, failing: 0 });
    expect(rowCounts([{ result: 'not-run' }, { result: 'failed' }, { result: 'blocked' }])).toEqual({
      all: 3,
      answered: 2,
      noGo: 0,
      failing: 2,
    });
  });

  test('a filter leaves what it names, and none leaves all', () => {
    expect(rows.filter((row) => fits(row, NO_ROW_FILTER))).toEqual(rows);
    expect(isFiltered(NO_ROW_FILTER)).toBe(false);
    const unowned = { ...NO_ROW_FILTER, owner: '' };
    expect(rows.filter((row) => fits(row, unowned)).every(({ owner }) => owner === null)).toBe(true);
    const only = { ...NO_ROW_FILTER, only: new Set([rowId(first)]) };
    expect(rows.filter((row) => fits(row, only))).toEqual([first]);
    expect(isFiltered(only)).toBe(true);
  });

  test('what is said shows over what stands, and an older answer of the item over nothing', () => {
    const said = { result: 'no-go', note: 'Late', evidence: '' } as const;
    const answer = { result: 'pending', note: '', evidence: '', by: 'acc-lead', at: null, forPerson: null } as const;
    const later = { ...answer, version: first.version + 1 };
    const press: Press = {
      id: 'p',
      row: first,
      words: said,
      forPerson: null,
      at: 0,
      tries: 0,
      is: 'waiting',
      error: null,
      theirs: null,
    };
    const { result, note, evidence } = first;
    expect(meetingRow(first, undefined, undefined)).toEqual({
      ...first,
      kept: { result, note, evidence },
      unwritten: null,
    });
    expect(meetingRow(first, later, undefined).result).toBe('pending');
    expect(meetingRow({ ...first, version: 99 }, later, undefined).result).toBe(first.result);
    expect(meetingRow(first, later, press)).toMatchObject({
      ...said,
      kept: { result: 'pending' },
      version: first.version + 1,
    });
  });

  test('what others said is told, what oneself said is not', () => {
    const change = (by: string) =>
      rows.map((row) => (row === first ? { ...row, result: 'no-go' as const, by, at: '2027-03-10T09:29:00Z' } : row));
    expect(changedByOthers(rows, change('acc-network'), 'acc-lead')).toEqual([rowId(first)]);
    expect(changedByOthers(rows, change('acc-lead'), 'acc-lead')).toEqual([]);
    expect(changedByOthers(rows, [...rows, ...fifty.rows.slice(40)], 'acc-lead')).toEqual([]);
  });
});

describe('a check is told by what lets it pass', () => {
  const finding = noGo.gate.findings.find(({ check }) => check === 'other-items');
  if (finding === undefined) throw new Error('The fixture has no such check.');
  const condition = {
    id: 'c',
    check: 'other-items',
    text: 'x',
    owner: 'a',
    due: '2027-06-01',
    by: 'a',
    at: '',
    met: null,
  } as const;
  const passing = {
    is: 'conditional-go',
    reasons: [{ rule: 'with-condition', check: 'other-items' }],
    notChecked: [],
  } as const;

  test('a condition that carries nothing leaves it unmet', () => {
    expect(findingIs(finding, noGo.gate.verdict)).toBe('unmet');
    expect(findingIs({ ...finding, conditions: [condition] }, noGo.gate.verdict)).toBe('unmet');
    expect(findingIs({ ...finding, conditions: [condition] }, passing)).toBe('conditioned');
    expect(findingIs({ ...finding, weight: 'must', conditions: [condition] }, passing)).toBe('unmet');
    expect(findingIs({ ...finding, weight: 'off' }, passing)).toBe('not-checked');
  });
});

describe('a gate as it is typed', () => {
  const asRequest = (fields: object) =>
    gatesChange.safeParse({ wave: '10000.1', version: 1, change: { do: 'set', gate: 'go-no-go', fields } });
  const seat = { key: 0, seat: 'Head of branches', by: 'name', account: null, name: 'Somebody' } as const;

  test('what was not touched is not written: what others changed meanwhile stays theirs', () => {
    const base = draftOf(gate);
    expect(changedFields(base, base)).toEqual({});
    expect(changedFields(base, { ...base, days: '-7' })).toEqual({ offset: { milestone: 't-0', days: -7 } });
    expect(changedFields(base, { ...base, when: 'date', date: '2027-06-01' })).toEqual({
      offset: null,
      date: '2027-06-01',
    });
  });

  test('a gate read and typed again is the gate, and the contract takes it', () => {
    const kept: Gate = { ...gate, decides: { by: 'one', seat: 'sponsor' }, phases: ['assess'] };
    const fields = fieldsOf(draftOf(kept));
    expect(fields).toMatchObject({ approvers: kept.approvers, decides: kept.decides, phases: kept.phases });
    expect(asRequest(fields).error).toBeUndefined();
    expect(asRequest(fieldsOf({ ...NEW_GATE, name: 'One more', approvers: [seat] })).error).toBeUndefined();
  });

  test('what is asked of a document is written where it was chosen, also that nothing more is, and goes with its document', () => {
    const draft = draftOf({ ...gate, documents: ['plan', 'runbook'] });
    expect(changedFields(draft, draft)).toEqual({});
    const needs = { plan: { is: 'reviewed', days: 14 }, runbook: { is: 'exists' } } as const;
    const asked = { ...draft, needs };
    expect(changedFields(draft, asked)).toEqual({ needs });
    expect(asRequest(fieldsOf(asked)).error).toBeUndefined();
    expect(changedFields(asked, { ...asked, needs: {} })).toEqual({ needs: {} });
    expect(changedFields(asked, { ...asked, documents: ['plan'] })).toEqual({
      documents: ['plan'],
      needs: { plan: needs.plan },
    });
    expect(draftOf({ ...gate, needs }).needs).toEqual(needs);
  });

  test('what is lacking is said of each field', () => {
    const draft: GateDraft = { ...NEW_GATE, name: 'One more', approvers: [seat] };
    expect(faultsOf(draft)).toEqual([]);
    expect(faultsOf({ ...draft, name: ' - ' })).toEqual(['name']);
    expect(faultsOf({ ...draft, days: 'soon' })).toEqual(['days']);
    expect(faultsOf({ ...draft, days: '4000' })).toEqual(['days']);
    expect(faultsOf({ ...draft, approvers: [seat, { ...seat, key: 1 }] })).toEqual(['same-seat']);
    expect(faultsOf({ ...draft, approvers: [{ ...seat, name: ' ' }] })).toEqual(['held']);
    expect(faultsOf({ ...draft, decides: 'one', decidesSeat: 'nobody' })).toEqual(['decides']);
    // A notice has no seats: what was typed of them is not asked for.
    expect(faultsOf({ ...draft, kind: 'notice', approvers: [{ ...seat, name: '' }] })).toEqual([]);
  });

  test('any name gives an id that the contract takes and no gate has', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 }).filter((text) => slugOf(text) !== '');
    fc.assert(
      fc.property(name, (text) => {
        const id = freeId(text, new Set([slugOf(text).slice(0, 96)]));
        const asked = { do: 'add', gate: id, fields: fieldsOf({ ...NEW_GATE, name: 'x' }) };
        expect(gatesChange.safeParse({ wave: '10000.1', version: 0, change: asked }).error).toBeUndefined();
        expect(id).not.toBe(slugOf(text).slice(0, 96));
      }),
    );
  });
});
