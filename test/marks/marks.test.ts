import fc from 'fast-check';
import { mark, type ParsedMark } from '../../src/contract/marks';
import { applyMark, type ReadyMark } from '../../src/marks/apply-mark';
import { digestOf } from '../../src/marks/digest-of';
import { EMPTY_RECORD, type ItemRecord, storedItemRecord } from '../../src/marks/item-record';
import type { MarkContext, MarkRights } from '../../src/marks/mark-context';
import { MARK_REFUSALS } from '../../src/marks/mark-refusal';
import { mayMark } from '../../src/marks/may-mark';
import { packDigests, unpackDigests } from '../../src/marks/stored-digests';
import { lineOf, storedLine, type StoredLine } from '../../src/marks/stored-line';
import { undoLine } from '../../src/marks/undo-line';
import { rewordedFrom } from '../../src/marks/reworded';
import { RESULTS_OF } from '../../src/readiness/item-marks';

const keys = ['0a0a0a0a0a', '1b1b1b1b1b', '2c2c2c2c2c', '3d3d3d3d3d'] as const;
const context: MarkContext = {
  criteria: keys.slice(0, 2).map((key, index) => ({ key, text: `Condition ${index} holds.` })),
  rows: (['go-no-go', 'test', 'step', 'link'] as const).map((kind, index) => ({
    key: keys[index] as string,
    kind,
    text: `Row ${index}`,
  })),
  questions: [{ key: keys[0], label: 'Which region?' }],
  missing: true,
  high: false,
  phaseBegan: false,
  ofTemplate: 'lines',
  assignee: null,
};
const AT = 1_800_000_000_000;

const some = (value: unknown): ReadyMark => mark.parse(value) as ReadyMark;
function said(record: ItemRecord, value: unknown, over: Partial<MarkContext> = {}, who = 'acc-a', at = AT): ItemRecord {
  const marked = applyMark(record, some(value), who, at, { ...context, ...over });
  if (marked.is === 'refused') throw new Error(marked.because);
  return marked.record;
}
const refusal = (record: ItemRecord, value: unknown, over: Partial<MarkContext> = {}) => {
  const marked = applyMark(record, some(value), 'acc-a', AT, { ...context, ...over });
  return marked.is === 'refused' ? marked.because : null;
};

const anyMark: fc.Arbitrary<ParsedMark> = fc
  .oneof(
    fc.record({
      do: fc.constantFrom('confirm', 'withdraw', 'reject'),
      criteria: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
    }),
    fc.record({
      do: fc.constant('row'),
      row: fc.constantFrom(...keys),
      result: fc.constantFrom(...Object.values(RESULTS_OF).flat()),
      note: fc.constantFrom('', 'because'),
    }),
    fc.record({ do: fc.constant('row-plan'), row: fc.constantFrom(...keys), owner: fc.constantFrom('acc-x', null) }),
    fc.record({ do: fc.constant('run-again'), kind: fc.constantFrom('go-no-go', 'test', 'step', 'link') }),
    fc.record({ do: fc.constant('answer'), question: fc.constantFrom(...keys), text: fc.constantFrom('', 'x', 'y') }),
    fc.record({
      do: fc.constant('not-applicable'),
      reason: fc.constantFrom('replaced', 'other'),
      note: fc.constantFrom('', 'why'),
    }),
    fc.constant({ do: 'applicable' }),
    fc.record({ do: fc.constant('replace'), issue: fc.constantFrom('10001', '10002') }),
  )
  .map((value) => mark.parse(value));

/** Says all of it, one second after the other; answers the record after each, and the lines as storage would give them back. */
function play(marks: readonly ParsedMark[]) {
  const records = [EMPTY_RECORD];
  const lines: StoredLine[] = [];
  for (const [index, one] of marks.entries()) {
    const by = { by: `acc-${index % 3}`, at: AT + index * 1_000 };
    const record = records.at(-1) ?? EMPTY_RECORD;
    const marked = applyMark(record, one as ReadyMark, by.by, by.at, { ...context, phaseBegan: index % 2 === 0 });
    if (marked.is === 'refused') continue;
    records.push(marked.record);
    lines.push(storedLine.parse(JSON.parse(JSON.stringify(lineOf(marked, by, { item: 'a', issue: null }, '0')))));
  }
  return { records, lines };
}

describe('what people say of an item', () => {
  it('is taken back in reverse order without a trace in what readiness is judged by', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 25 }), (marks) => {
        const { records, lines } = play(marks);
        let record = records.at(-1) ?? EMPTY_RECORD;
        for (const [index, line] of [...lines.entries()].reverse()) {
          const undone = undoLine(record, line);
          if (undone.is === 'refused') throw new Error(`${undone.because}: ${JSON.stringify(line)}`);
          record = undone.record;
          expect(digestOf(record)).toEqual(digestOf(records[index] as ItemRecord));
        }
        expect(record).toEqual(EMPTY_RECORD);
      }),
    );
  });

  it('gives a digest that depends on the record alone, and that storage gives back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 15 }), (marks) => {
        const record = play(marks).records.at(-1) ?? EMPTY_RECORD;
        const turned = JSON.parse(JSON.stringify(record), (_, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        ) as ItemRecord;
        const digest = digestOf(record);
        expect(JSON.stringify(digestOf(turned).criteria)).toBe(JSON.stringify(digest.criteria));
        expect(digestOf(turned)).toEqual(digest);
        const isEmpty = JSON.stringify(digest) === JSON.stringify(digestOf(EMPTY_RECORD));
        const back = unpackDigests(JSON.parse(JSON.stringify(packDigests(new Map([['a/ü', digest]])))));
        expect([...back]).toEqual(isEmpty ? [] : [['a/ü', digest]]);
      }),
    );
  });

  it('cannot be taken back once something was written over it', () => {
    const first = applyMark(EMPTY_RECORD, some({ do: 'confirm', criteria: [keys[0]] }), 'acc-a', AT, context);
    if (first.is === 'refused') throw new Error(first.because);
    const line = lineOf(first, { by: 'acc-a', at: AT }, { item: 'a', issue: null }, '0');
    const over = said(first.record, { do: 'reject', criteria: [keys[0]] }, {}, 'acc-b', AT + 1);
    expect(undoLine(over, line)).toEqual({ is: 'refused', because: 'written-over' });
    const beside = said(first.record, { do: 'confirm', criteria: [keys[1]] }, {}, 'acc-b', AT + 1);
    expect(undoLine(beside, line)).toMatchObject({ is: 'said' });
    expect(undoLine(first.record, { ...line, undone: true })).toEqual({ is: 'refused', because: 'not-undoable' });
  });
});

describe('a digest in storage', () => {
  it('keeps whether a criterion was confirmed by who was the assignee then', () => {
    const both = { do: 'confirm', criteria: [keys[0], keys[1]] };
    const record = said(said(EMPTY_RECORD, both), { do: 'confirm', criteria: [keys[0]] }, { assignee: 'acc-a' });
    const digest = digestOf(record);
    expect(digest.criteria[keys[0]]).toEqual({ is: 'confirmed', by: 'acc-a', at: AT, byAssignee: true });
    expect(digest.criteria[keys[1]]).toEqual({ is: 'confirmed', by: 'acc-a', at: AT });
    expect(unpackDigests(JSON.parse(JSON.stringify(packDigests(new Map([['a', digest]]))))).get('a')).toEqual(digest);
  });

  it('and a record of before that was kept are read', () => {
    const digests = { people: ['acc-a'], items: { a: { c: [[keys[0], 1, 0, AT]] } } };
    expect(unpackDigests(digests).get('a')?.criteria).toEqual({ [keys[0]]: { is: 'confirmed', by: 'acc-a', at: AT } });
    const old = { is: 'confirmed', by: 'acc-a', at: AT, note: '', text: 'Condition 0 holds.' };
    const record = storedItemRecord.parse({ ...EMPTY_RECORD, criteria: { [keys[0]]: old } });
    expect(digestOf(record).criteria).toEqual({ [keys[0]]: { is: 'confirmed', by: 'acc-a', at: AT } });
  });
});

describe('each mark', () => {
  it('confirms only criteria that there are, and keeps the words confirmed', () => {
    expect(refusal(EMPTY_RECORD, { do: 'confirm', criteria: [keys[0], keys[3]] })).toBe('no-such-criterion');
    const record = said(EMPTY_RECORD, { do: 'confirm', criteria: [keys[0]], note: 'seen' });
    expect(record.criteria[keys[0]]).toEqual({
      is: 'confirmed',
      by: 'acc-a',
      at: AT,
      note: 'seen',
      text: 'Condition 0 holds.',
      assignee: null,
    });
    expect(refusal(record, { do: 'withdraw', criteria: [keys[1]] })).toBe('nothing-to-withdraw');
    expect(digestOf(said(record, { do: 'withdraw', criteria: [keys[0]] }))).toEqual(digestOf(EMPTY_RECORD));
  });

  it('keeps a confirmation of other words beside the criterion that says most of the same', () => {
    const record = said(EMPTY_RECORD, { do: 'confirm', criteria: [keys[0]] });
    const now = [
      { key: keys[2], text: 'Condition 0 still holds.' },
      { key: keys[3], text: 'The budget is approved.' },
    ];
    expect([...rewordedFrom(now, record)].map(([key, { text }]) => [key, text])).toEqual([
      [keys[2], 'Condition 0 holds.'],
    ]);
    expect(refusal(record, { do: 'confirm', criteria: [keys[0]] }, { criteria: now })).toBe('no-such-criterion');
  });

  it.each(Object.entries(RESULTS_OF))('takes of a %s row only its own results', (kind, results) => {
    const row = context.rows.find((one) => one.kind === kind);
    for (const result of Object.values(RESULTS_OF).flat()) {
      const because = refusal(EMPTY_RECORD, { do: 'row', row: row?.key, result, note: 'n' });
      expect([result, because]).toEqual([
        result,
        (results as readonly string[]).includes(result) ? null : 'not-of-this-kind',
      ]);
    }
  });

  it('asks why a step is skipped', () => {
    expect(refusal(EMPTY_RECORD, { do: 'row', row: keys[2], result: 'skipped', note: ' ' })).toBe('skip-needs-reason');
    expect(refusal(EMPTY_RECORD, { do: 'row', row: keys[2], result: 'skipped', note: 'no DNS here' })).toBeNull();
  });

  it('begins rows anew and keeps what they said as an earlier run', () => {
    expect(refusal(EMPTY_RECORD, { do: 'run-again', kind: 'test' })).toBe('nothing-to-run-again');
    const failed = said(EMPTY_RECORD, { do: 'row', row: keys[1], result: 'failed', note: 'timeout' });
    const again = said(failed, { do: 'run-again', kind: 'test' }, {}, 'acc-b', AT + 5);
    expect(digestOf(again).rows).toEqual({});
    expect(again.runs).toEqual({
      '1': {
        kind: 'test',
        endedAt: AT + 5,
        by: 'acc-b',
        results: [{ text: 'Row 1', result: 'failed', note: 'timeout' }],
      },
    });
  });

  it('wants a text for another reason, and says whether the phase had begun', () => {
    expect(refusal(EMPTY_RECORD, { do: 'not-applicable', reason: 'other' })).toBe('other-needs-text');
    const early = said(EMPTY_RECORD, { do: 'not-applicable', reason: 'replaced' });
    expect(digestOf(early).notApplicable).toEqual({ reason: 'replaced', at: AT, sincePhaseBegan: false });
    const reworded = said(early, { do: 'not-applicable', reason: 'not-contracted' }, { phaseBegan: true });
    expect(reworded.item.notApplicable?.sincePhaseBegan).toBe(false);
    const late = said(EMPTY_RECORD, { do: 'not-applicable', reason: 'replaced' }, { phaseBegan: true });
    expect(late.item.notApplicable?.sincePhaseBegan).toBe(true);
    expect(refusal(EMPTY_RECORD, { do: 'applicable' })).toBe('is-applicable');
    expect(digestOf(said(late, { do: 'applicable' }))).toEqual(digestOf(EMPTY_RECORD));
  });

  it('names an issue that replaces only a missing one', () => {
    expect(refusal(EMPTY_RECORD, { do: 'replace', issue: '10007' }, { missing: false })).toBe('not-missing');
    expect(digestOf(said(EMPTY_RECORD, { do: 'replace', issue: '10007' })).replacedBy).toBe('10007');
  });

  it('keeps answers with who and when, and takes an empty one away', () => {
    expect(refusal(EMPTY_RECORD, { do: 'answer', question: keys[1], text: 'x' })).toBe('no-such-question');
    const record = said(EMPTY_RECORD, { do: 'answer', question: keys[0], text: 'Frankfurt' });
    expect(record.answers[keys[0]]).toEqual({ text: 'Frankfurt', by: 'acc-a', at: AT });
    expect(said(record, { do: 'answer', question: keys[0], text: '' })).toEqual(EMPTY_RECORD);
  });
});

describe('who may', () => {
  const roles = ['owner', 'lead', 'member', 'viewer'] as const;
  const may = (does: ParsedMark['do'], rights: Partial<MarkRights>, phaseBegan = false, high = false) =>
    mayMark(does, { role: 'member', leadsIt: false, isAssignee: false, ...rights }, { phaseBegan, high });

  it.each(['confirm', 'withdraw', 'reject', 'row', 'row-plan', 'run-again', 'answer'] as const)(
    '%s: members, and the assignee',
    (does) => {
      expect(roles.map((role) => may(does, { role }))).toEqual([null, null, null, 'view-only']);
      expect(may(does, { role: 'viewer', isAssignee: true })).toBeNull();
    },
  );

  it.each(['not-applicable', 'applicable'] as const)('%s: the lead until the phase begins, then the owner', (does) => {
    const lead = { role: 'lead', leadsIt: true } as const;
    expect(may(does, lead)).toBeNull();
    expect(may(does, lead, true)).toBe('owner-only');
    expect(may(does, lead, false, true)).toBe('owner-only');
    expect(may(does, { role: 'lead' })).toBe('lead-only');
    expect(may(does, { role: 'member', isAssignee: true })).toBe('lead-only');
    for (const [began, high] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const)
      expect(may(does, { role: 'owner' }, began, high)).toBeNull();
  });

  it('has a sentence and a next step for every refusal', () => {
    for (const { message, next } of Object.values(MARK_REFUSALS)) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
    }
  });
});
