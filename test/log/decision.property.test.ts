import fc from 'fast-check';
import type { DecisionState } from '../../src/contract/decision-log';
import { actOnDecision, type AnyDecisionAct } from '../../src/log/act-on-decision';
import { historyOf } from '../../src/log/history-of';
import { newDecision } from '../../src/log/new-decision';
import type { StoredDecision } from '../../src/log/stored-decision';
import { waitingToBeLookedAt } from '../../src/log/waiting-to-be-looked-at';

const PEOPLE = ['owner', 'wave-owner', 'first', 'second', 'member', 'viewer'] as const;
type Somebody = (typeof PEOPLE)[number];

const act: fc.Arbitrary<AnyDecisionAct> = fc.oneof(
  fc.record({ outcome: fc.constantFrom('', 'This way', 'That way') }).map((text) => ({ do: 'edit' as const, text })),
  fc
    .subarray<string>(['first', 'second'])
    .map((approvers) => ({ do: 'edit' as const, text: { approvers: [...approvers] } })),
  fc.constant({ do: 'send' as const }),
  fc.integer({ min: 1, max: 3 }).map((review) => ({ do: 'approve' as const, review, note: '' })),
  fc.constant({ do: 'take-back' as const, note: 'Not so.' }),
  fc.constant({ do: 'revise' as const, note: 'It has changed.' }),
  fc.constant({ do: 'look-at-item' as const, item: 'a/b' }),
  fc.constant({ do: 'look' as const, document: 'plan' }),
);
/** Those who know which review it is name it mostly: otherwise hardly any run would come to an approval. */
const steps = fc.array(
  fc.record({ who: fc.constantFrom(...PEOPLE), act, knows: fc.integer({ min: 0, max: 9 }).map((at) => at > 0) }),
  { minLength: 1, maxLength: 60 },
);

const actorOf = (who: Somebody, at: number) => ({
  account: who,
  ownsWave: who === 'wave-owner',
  writes: who !== 'viewer' && who !== 'first',
  ownsResting: who === 'wave-owner' || who === 'member',
  at,
});

const begun = (): StoredDecision =>
  newDecision(
    'd1',
    1,
    {
      title: 'Which way',
      outcome: 'This way',
      approvers: ['first', 'second'],
      links: [
        { item: 'a/b', row: null },
        { item: 'a/b', row: '0123456789' },
      ],
      documents: ['plan'],
    },
    { account: 'owner', at: 0 },
  );

/** The rules of docs/decision-log.md once more, as a table of what is asked and a count of who said yes. */
class Oracle {
  state: DecisionState = 'draft';
  outcome = 'This way';
  approvers: readonly string[] = ['first', 'second'];
  yes = new Set<string>();
  review = 0;
  wasApproved = false;
  waiting = new Set<string>();

  takes(who: Somebody, { do: what, ...rest }: AnyDecisionAct): boolean {
    const owns = who === 'owner' || who === 'wave-owner';
    const lists = this.approvers.includes(who);
    const open = this.state === 'draft' || this.state === 'under-revision';
    switch (what) {
      case 'edit': {
        const { outcome, approvers } = (rest as { text: { outcome?: string; approvers?: readonly string[] } }).text;
        const differs =
          (outcome !== undefined && outcome !== this.outcome) ||
          (approvers !== undefined && approvers.join() !== this.approvers.join());
        if (!open || who === 'viewer' || who === 'first' || !differs) return false;
        this.outcome = outcome ?? this.outcome;
        this.approvers = approvers ?? this.approvers;
        return true;
      }
      case 'send':
        if (!owns || !open || this.approvers.length === 0 || this.outcome === '') return false;
        this.state = 'under-review';
        this.review += 1;
        this.yes.clear();
        return true;
      case 'approve':
        if (!lists || this.state !== 'under-review' || this.yes.has(who)) return false;
        if ((rest as { review: number }).review !== this.review) return false;
        this.yes.add(who);
        if (this.yes.size === this.approvers.length) this.state = 'approved';
        return true;
      case 'take-back':
        if (!(owns || lists) || this.state !== 'under-review') return false;
        this.state = this.wasApproved ? 'under-revision' : 'draft';
        return true;
      case 'revise':
        if (!owns || this.state !== 'approved') return false;
        this.state = 'under-revision';
        this.wasApproved = true;
        this.waiting = new Set(['item a/b', 'item a/b 0123456789', 'document plan']);
        return true;
      case 'look-at-item':
      case 'look': {
        const kind = what === 'look' ? 'document' : 'item';
        const keys = [...this.waiting].filter((key) => key.startsWith(kind));
        if (keys.length === 0 || !(who === 'member' || who === 'wave-owner')) return false;
        for (const key of keys) this.waiting.delete(key);
        return true;
      }
    }
  }
}

test('a decision goes where the rules say, and nowhere else', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, (all) => {
      const oracle = new Oracle();
      let decision = begun();
      for (const [at, { who, act: drawn, knows }] of all.entries()) {
        const asked = drawn.do === 'approve' && knows ? { ...drawn, review: Math.max(1, oracle.review) } : drawn;
        const outcome = actOnDecision(decision, asked, actorOf(who, at + 1));
        expect([who, asked, outcome.is]).toEqual([who, asked, oracle.takes(who, asked) ? 'done' : 'refused']);
        if (outcome.is === 'refused') continue;
        // Nothing that was ever done is taken out, and the version counts what was done.
        expect(outcome.decision.history.slice(0, -1)).toEqual(decision.history);
        decision = outcome.decision;
        reached.add(oracle.state);
        expect(decision.state).toBe(oracle.state);
        expect(new Set(waitingToBeLookedAt(decision))).toEqual(oracle.waiting);
        if (decision.state === 'approved')
          expect(new Set(decision.approvals.map(({ by }) => by))).toEqual(new Set(decision.approvers));
      }
    }),
    { numRuns: 2_000, seed: 5 },
  );
  expect(reached).toEqual(new Set(['draft', 'under-review', 'approved', 'under-revision']));
});

test('every earlier wording can be read out of the history', () => {
  const text = fc.record(
    {
      title: fc.string({ minLength: 1, maxLength: 20 }),
      context: fc.string({ maxLength: 20 }),
      outcome: fc.string({ maxLength: 20 }),
      due: fc.constantFrom(null, '2027-05-01', '2027-06-01'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (edits) => {
      let decision = begun();
      const worded = [{ title: decision.title, context: decision.context, outcome: decision.outcome }];
      for (const [at, edit] of edits.entries()) {
        const outcome = actOnDecision(decision, { do: 'edit', text: edit }, actorOf('owner', at + 1));
        if (outcome.is === 'refused') continue;
        decision = outcome.decision;
        worded.push({ title: decision.title, context: decision.context, outcome: decision.outcome });
      }
      const now = { ...worded.at(-1) } as Record<string, string>;
      for (const [back, event] of historyOf(decision).slice(0, -1).entries()) {
        for (const { field, from, to } of event.changes) {
          if (field in now) {
            expect(to).toBe(now[field]);
            now[field] = from;
          }
        }
        expect(now).toEqual(worded[worded.length - 2 - back]);
      }
    }),
    { seed: 5 },
  );
});

test('an option that is gone is chosen no more', () => {
  const options = ['One', 'Two'].map((name) => ({ name, pros: '', cons: '' }));
  const decision = { ...begun(), options, chosen: 1 };
  const outcome = actOnDecision(decision, { do: 'edit', text: { options: options.slice(0, 1) } }, actorOf('owner', 1));
  expect(outcome).toMatchObject({ is: 'done', decision: { chosen: null } });
  expect(actOnDecision(decision, { do: 'edit', text: { chosen: 2 } }, actorOf('owner', 1))).toEqual({
    is: 'refused',
    because: 'no-such-option',
  });
});
