import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INTENDED_DIFFERENCES } from './82a57de/intended-differences';
import { type Answered, askRound, type Round } from './answers';
import { carryOn } from './carry-on';
import { differences, isIntended, told } from './differences';
import { readAnswers, readState } from './files';
import { IMPORTING, REMOVED, WORKED } from './waves';
import { runwayIssues } from './runway-issues';
import { documentedKinds, kindOfRow, kindsIn } from './stored-kinds';

const DIRECTORY = resolve(__dirname, '82a57de');
/** Kinds whose rows these tests need not read, with why. */
const NEVER_READ = new Map([
  ['read', 'A second request to read a wave is refused by the key alone.'],
  ['cancel', 'It is read while its import is under way; that import is over.'],
  ['kept-piece', 'It is read once the upload has expired: writes.test.ts.'],
]);

const recorded = readState(DIRECTORY);
const rounds: readonly Round<Answered>[] = readAnswers(DIRECTORY);
const seen = new Set<string>();
const asked: { readonly was: Answered; readonly now: Answered }[] = [];
let later: Awaited<ReturnType<typeof carryOn>>;

beforeAll(async () => {
  for (const round of rounds) {
    const now = await askRound(recorded, round, (row) => void seen.add(row));
    asked.push(...round.map((was, index) => ({ was, now: now[index] ?? was })));
  }
  later = await carryOn(recorded);
  later.seen.forEach((row) => void seen.add(row));
});

/** A calendar file says in which second it was made: that of the question, which the requests before it put off. */
const timeless = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/DTSTAMP:\d{8}T\d{6}Z/g, 'DTSTAMP:(while asking)'));

describe('the recorded state', () => {
  it('has every kind of row that the app wrote', () => {
    const kinds = kindsIn(recorded.host.storage);
    // What came later is not in it; what was taken out of the documentation must not be forgotten in storage.
    expect([...kinds].filter((kind) => !documentedKinds().has(kind))).toEqual([]);
    expect(kinds.size).toBe(52);
  });

  it('answers every call as it did, but for the differences that are declared', () => {
    const found = asked.flatMap(({ was, now }) =>
      differences(timeless(was.answer), timeless(now.answer)).map((difference) => ({ was, difference })),
    );
    const undeclared = found.filter(
      ({ was, difference }) => !INTENDED_DIFFERENCES.some((intended) => isIntended(was.call, difference, intended)),
    );
    expect(
      undeclared.map(
        ({ was, difference }) =>
          `${was.call} ${JSON.stringify(was.payload).slice(0, 120)} as ${was.place.account} ${told(difference)}`,
      ),
    ).toEqual([]);
    const unused = INTENDED_DIFFERENCES.flatMap((intended) =>
      (intended.calls === 'all' ? ['all'] : intended.calls).filter(
        (call) =>
          !found.some(
            ({ was, difference }) =>
              (call === 'all' || call === was.call) && isIntended(was.call, difference, intended),
          ),
      ),
    );
    expect(unused).toEqual([]);
  });

  it('declares only differences that the changelog tells', () => {
    const changelog = readFileSync(resolve(__dirname, '../../CHANGELOG.md'), 'utf8').replaceAll(/\s+/g, ' ');
    for (const { changelog: words } of INTENDED_DIFFERENCES) expect(changelog).toContain(words);
  });

  it('is read whole: rows of every kind are asked for', () => {
    const read = new Set(
      [...seen].map((row) => {
        const [space = '', ...key] = row.split(' ');
        return kindOfRow(space, key.join(' '));
      }),
    );
    const unread = [...kindsIn(recorded.host.storage)].filter((kind) => !read.has(kind));
    expect(unread.filter((kind) => !NEVER_READ.has(kind))).toEqual([]);
  });
});

describe('what was under way when the state was recorded', () => {
  it('was an import between two batches, a move, a removal, a person being forgotten, and changes not read yet', () => {
    const kinds = kindsIn(recorded.host.storage);
    for (const kind of ['removal', 'forgetting', 'dirty', 'flush']) expect(kinds).toContain(kind);
    const queues = recorded.host.queue.events.map(({ queueName }) => queueName);
    expect(new Set(queues)).toEqual(new Set(['facts', 'import', 'shift']));
  });

  it('is finished: the import with each node once', () => {
    const { run, site } = later;
    expect(run).toMatchObject({ state: 'complete', wave: { id: IMPORTING }, failed: 0, stopped: null });
    const nodes = runwayIssues(site, IMPORTING).map(({ node }) => node);
    expect(run?.created).toBe(run?.total);
    expect(nodes).toHaveLength(run?.total ?? 0);
    expect(new Set(nodes).size).toBe(nodes.length);
  });

  it('is finished: the move with each work item on its new day', () => {
    const { move, items, moved } = later;
    expect(move).toMatchObject({ state: 'complete', failed: 0, stopped: null });
    expect(move?.written).toBe(move?.total);
    expect(new Set(moved.map(({ node }) => node)).size).toBe(moved.length);
    const dueOf = new Map(moved.map(({ node, due }) => [node, due]));
    const dated = items.filter(({ firstDue }) => firstDue !== null);
    expect(dated.length).toBeGreaterThanOrEqual(10);
    // T-0 moved twice by one week.
    for (const { id, firstDue } of dated) expect([id, dueOf.get(id)]).toEqual([id, daysAfter(firstDue ?? '', 14)]);
  });

  it('is finished: the removed wave, the forgotten person and the changes leave nothing', () => {
    const { rows, host } = later;
    expect(rows.filter((row) => /^kvs (removal|forgetting|dirty):/.test(row))).toEqual([]);
    // Only the number stays given.
    expect(rows.filter((row) => row.includes(REMOVED))).toEqual([]);
    const register = host.state.storage['entity:entry']?.[`${WORKED}.register`];
    expect(JSON.stringify(register)).not.toContain('Service desk');
    expect(host.failures).toEqual([]);
  });

  it('can be undone: the move, from what was stored of it', () => {
    const { move, undo, dates } = later;
    expect(undo).toMatchObject({ state: 'complete', failed: 0, written: move?.written });
    expect(dates.cutover).toBe('2027-06-21');
  });

  it('follows Jira: an item is free once the issue of another project that blocked it is done', () => {
    const { stoppedBefore, stoppedAfter } = later;
    // One is flagged besides.
    expect([stoppedBefore.length, stoppedAfter.length]).toEqual([2, 1]);
  });
});

const DAY_MS = 24 * 60 * 60_000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
