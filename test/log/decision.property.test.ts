import fc from 'fast-check';
import type { DecisionState } from '../../src/contract/decision-log';
import { actOnDecision, type AnyDecisionAct } from '../../src/decisions/act-on-decision';
import { gateDecision } from '../../src/decisions/gate-decision';
import { historyOf } from '../../src/decisions/history-of';
import { newDecision } from '../../src/decisions/new-decision';
import { type StoredDecision, storedDecision } from '../../src/decisions/stored-decision';
import { waitingToBeLookedAt } from '../../src/decisions/waiting-to-be-looked-at';

const PEOPLE = ['owner', 'wave-owner', 'first', 'second', 'member', 'viewer'] as const;
type Somebody = (typeof PEOPLE)[number];

const act: fc.Arbitrary<AnyDecisionAct> = fc.oneof(
  fc.oneof(
    fc
      .subarray<string>(['first', 'second', 'owner', 'member'])
      .map((approvers) => ({ do: 'edit' as const, text: { approvers: [...approvers] } })),
    fc.constantFrom('owner', 'member', 'second').map((owner) => ({ do: 'edit' as const, text: { owner } })),
  ),
  fc.record({ outcome: fc.constantFrom('', 'This way', 'That way') }).map((text) => ({ do: 'edit' as const, text })),
  fc.constant({ do: 'send' as const }),
  fc.integer({ min: 1, max: 3 }).map((review) => ({ do: 'approve' as const, review, note: '' })),
  fc.constant({ do: 'take-back' as const, note: 'Not so.' }),
  fc.constant({ do: 'revise' as const, note: 'It has changed.' }),
  fc.constant({ do: 'look-at-item' as const, item: 'a/b' }),
  fc.constant({ do: 'look' as const, document: 'plan' }),
);
/** Mostly a listed approver approves, and names the review: otherwise hardly any run would come to an approval. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    act,
    knows: fc.integer({ min: 0, max: 9 }).map((at) => at > 0),
    pick: fc.nat(3),
  }),
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
  owner = 'owner';
  approvers: readonly string[] = ['first', 'second'];
  sender = '';
  yes = new Set<string>();
  review = 0;
  wasApproved = false;
  waiting = new Set<string>();

  takes(who: Somebody, { do: what, ...rest }: AnyDecisionAct): boolean {
    const owns = who === this.owner || who === 'wave-owner';
    const lists = this.approvers.includes(who);
    const open = this.state === 'draft' || this.state === 'under-revision';
    switch (what) {
      case 'edit': {
        const { outcome, owner, approvers } = (
          rest as { text: { outcome?: string; owner?: string; approvers?: readonly string[] } }
        ).text;
        const appoints =
          (owner !== undefined && owner !== this.owner) ||
          (approvers !== undefined && approvers.join() !== this.approvers.join());
        const differs = appoints || (outcome !== undefined && outcome !== this.outcome);
        if (!open || who === 'viewer' || who === 'first' || !differs || (appoints && !owns)) return false;
        this.outcome = outcome ?? this.outcome;
        this.owner = owner ?? this.owner;
        this.approvers = approvers ?? this.approvers;
        return true;
      }
      case 'send':
        if (!owns || !open || this.approvers.length === 0 || this.outcome === '') return false;
        if (this.approvers.join() === who) return false;
        this.sender = who;
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
  const [senders, owners] = [new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(steps, (all) => {
      const oracle = new Oracle();
      let decision = begun();
      for (const [at, { who: drawnWho, act: drawn, knows, pick }] of all.entries()) {
        const listed = oracle.approvers[pick % Math.max(1, oracle.approvers.length)];
        const who = drawn.do === 'approve' && knows ? ((listed as Somebody | undefined) ?? drawnWho) : drawnWho;
        const asked = drawn.do === 'approve' && knows ? { ...drawn, review: Math.max(1, oracle.review) } : drawn;
        const outcome = actOnDecision(decision, asked, actorOf(who, at + 1));
        expect([who, asked, outcome.is]).toEqual([who, asked, oracle.takes(who, asked) ? 'done' : 'refused']);
        if (outcome.is === 'refused') continue;
        // Nothing that was ever done is taken out, and the version counts what was done.
        expect(outcome.decision.history.slice(0, -1)).toEqual(decision.history);
        decision = outcome.decision;
        reached.add(oracle.state);
        owners.add(decision.owner);
        expect(decision.state).toBe(oracle.state);
        expect(new Set(waitingToBeLookedAt(decision))).toEqual(oracle.waiting);
        // Nobody approves alone what they sent themselves.
        if (decision.state === 'approved') {
          expect(decision.approvals.map(({ by }) => by)).not.toEqual([oracle.sender]);
          expect(new Set(decision.approvals.map(({ by }) => by))).toEqual(new Set(decision.approvers));
          senders.add(oracle.sender);
        }
      }
    }),
    { numRuns: 2_000, seed: 5 },
  );
  expect(reached).toEqual(new Set(['draft', 'under-review', 'approved', 'under-revision']));
  expect([...senders].sort()).toEqual(['owner', 'wave-owner']);
  expect([...owners].sort()).toEqual(['member', 'owner', 'second']);
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

const under = (approvers: readonly string[], owner = 'owner'): StoredDecision => ({
  ...begun(),
  owner,
  approvers: [...approvers],
});
const act1 = (decision: StoredDecision, who: Somebody, asked: AnyDecisionAct): StoredDecision => {
  const outcome = actOnDecision(decision, asked, actorOf(who, 1));
  if (outcome.is === 'refused') throw new Error(outcome.because);
  return outcome.decision;
};

test('who sends a decision for approval is not its only approver, in a revision either', () => {
  const send = { do: 'send' } as const;
  const refused = (because: string) => ({ is: 'refused', because });
  // Its owner and only approver; and the owner of the wave alike.
  expect(actOnDecision(under(['owner']), send, actorOf('owner', 1))).toEqual(refused('sender-only-approver'));
  expect(actOnDecision(under(['wave-owner']), send, actorOf('wave-owner', 1))).toEqual(refused('sender-only-approver'));
  // One sends, the other approves: two people.
  const other = act1(under(['owner']), 'wave-owner', send);
  expect(act1(other, 'owner', { do: 'approve', review: 1, note: '' }).state).toBe('approved');
  // Approved by two, then revised with the other approver taken off.
  let decision = act1(under(['owner', 'first']), 'owner', send);
  for (const who of ['owner', 'first'] as const) decision = act1(decision, who, { do: 'approve', review: 1, note: '' });
  decision = act1(decision, 'owner', { do: 'revise', note: 'Again.' });
  decision = act1(decision, 'owner', { do: 'edit', text: { approvers: ['owner'] } });
  expect(actOnDecision(decision, send, actorOf('owner', 1))).toEqual(refused('sender-only-approver'));
});

test('a decision that its only approver sent before that was refused is not approved by them', () => {
  const stored = storedDecision.parse({
    ...under(['owner']),
    state: 'under-review',
    review: 1,
    history: [...begun().history, { by: 'owner', at: 1, kind: 'sent', note: '', before: {} }],
  });
  expect(actOnDecision(stored, { do: 'approve', review: 1, note: '' }, actorOf('owner', 2))).toEqual({
    is: 'refused',
    because: 'approves-own',
  });
  const back = act1(stored, 'owner', { do: 'take-back', note: 'Another approver.' });
  expect(act1(act1(back, 'wave-owner', { do: 'send' }), 'owner', { do: 'approve', review: 2, note: '' }).state).toBe(
    'approved',
  );
});

test('a gate shows who changed owner and approvers since it names a decision', () => {
  let decision = act1(begun(), 'owner', { do: 'edit', text: { approvers: ['first'] } });
  const at = (outcome: ReturnType<typeof actOnDecision>) => {
    if (outcome.is === 'refused') throw new Error(outcome.because);
    decision = outcome.decision;
  };
  at(actOnDecision(decision, { do: 'edit', text: { owner: 'member' } }, actorOf('wave-owner', 100)));
  at(actOnDecision(decision, { do: 'edit', text: { approvers: [], outcome: 'That way' } }, actorOf('member', 200)));
  const iso = (time: number) => new Date(time).toISOString();
  const owner = { at: iso(100), by: 'wave-owner', field: 'owner', from: ['owner'], to: ['member'] };
  const approvers = { at: iso(200), by: 'member', field: 'approvers', from: ['first'], to: [] };
  expect(gateDecision(decision, 50)).toMatchObject({ since: iso(50), changes: [owner, approvers], sentBy: null });
  expect(gateDecision(decision, 150).changes).toEqual([approvers]);
  // Where it is not known since when, all since it was written.
  expect(gateDecision(decision, null).changes).toHaveLength(3);
});
