import fc from 'fast-check';
import { valueOf, type GatedWave, gatedWave, SPONSOR } from '../support/gated-wave';
import { testId } from '../support/sandbox';
import { readySandbox } from '../support/readiness-in-sandbox';
import { spentBy } from '../support/storage-units';
import { dropViews, hasViews, seenBy } from '../support/stored-views';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The rows that say what views rest on: while they stay the same, nothing was read or written between two looks. */
const restsOn = ({ sandbox: { host }, wave }: GatedWave): string =>
  JSON.stringify([
    host.state.storage['entity:entry']?.[`${wave}.stamp`],
    host.state.storage['entity:facts']?.[`${wave}.head`],
  ]);

/** Both ways at the same moment: what is stored, or was stored anew, and what is evaluated from all rows. */
async function expectFresh(made: GatedWave, after: string): Promise<void> {
  const { sandbox, wave } = made;
  for (let tries = 0; tries < 5; tries += 1) {
    const before = restsOn(made);
    const stored = await seenBy(sandbox, wave);
    expect(hasViews(sandbox)).toBe(true);
    dropViews(sandbox);
    const evaluated = await seenBy(sandbox, wave);
    // What is queued goes on while people look: then the two looks are at different things.
    if (restsOn(made) !== before) continue;
    expect({ after, seen: stored }).toEqual({ after, seen: evaluated });
    return;
  }
  throw new Error(`After ${after} something was written each time that somebody looked.`);
}

type Deed = (made: GatedWave) => Promise<unknown>;

async function planOf({ sandbox, wave }: GatedWave) {
  return valueOf(await sandbox.call('getDates', { wave }));
}
const move =
  (change: object): Deed =>
  async (made) => {
    const { version, dates } = await planOf(made);
    const request = { version, dates: { ...dates, ...change }, reason: 'Later.', requestId: testId() };
    await made.sandbox.call('startMove', { wave: made.wave, ...request });
  };
const settings =
  (change: object): Deed =>
  async ({ sandbox, wave }) => {
    const { version } = valueOf(await sandbox.call('getSettings', { wave }));
    await sandbox.call('changeSettings', { wave, version, ...change });
  };
const ask = { check: 'high-items', text: 'Do it.', owner: 'acc-member' } as const;

/** Each leaves something that views rest on other than it was. One that is refused leaves everything as it was. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'done in Jira': ({ sandbox, item, inJira }) =>
    inJira('POST', `/rest/api/3/issue/${item('lines/1').issue}/transitions`, { transition: { id: '31' } }).catch(() =>
      sandbox.clock.advance(1),
    ),
  'closed and read': (made) => made.close('lines/1'),
  'taken up again': (made) => made.close('lines/1', 'To Do'),
  'given to nobody': ({ inJira, item }) =>
    inJira('PUT', `/rest/api/3/issue/${item('lines/2').issue}`, { fields: { assignee: null } }),
  'due in two days': ({ inJira, item }) =>
    inJira('PUT', `/rest/api/3/issue/${item('lines/2').issue}`, { fields: { duedate: '2027-03-03' } }),
  'a row is go': async ({ read, say, item }) => {
    const { id } = item('lines/1');
    const [row] = (await read(id)).rows;
    await say(id, { do: 'row', row: row?.key ?? '', result: 'go' });
  },
  'a row is no-go': async ({ read, say, item }) => {
    const { id } = item('cutover/1');
    const [row] = (await read(id)).rows;
    await say(id, { do: 'row', row: row?.key ?? '', result: 'no-go' });
  },
  'not applicable': ({ say, item }) =>
    say(item('lines/2').id, { do: 'not-applicable', reason: 'other', note: 'Not here.' }),
  'applicable again': ({ say, item }) => say(item('lines/2').id, { do: 'applicable' }),
  'people are asked': (made) => made.ask('leave-prepare', [{ seat: 'lead', held: { account: 'acc-lead' } }]),
  'a condition due tomorrow': (made) => made.act('leave-prepare', { do: 'demand', ...ask, due: '2027-03-02' }),
  'a waiver until tomorrow': (made) =>
    made.act('leave-prepare', { do: 'waive', check: 'high-items', reason: 'It is.', until: '2027-03-02' }),
  frozen: (made) => made.act('leave-prepare', { do: 'freeze' }),
  'signed and decided': async (made) => {
    const snapshot = (await made.sheet('leave-prepare')).gate.rounds.at(-1)?.snapshot.fingerprint ?? '';
    await made.act('leave-prepare', { do: 'sign', snapshot, says: 'go-with-conditions', comment: '' });
    await made.act('leave-prepare', { do: 'decide', snapshot, reason: 'So be it.' });
  },
  'the sponsor is asked at the cutover': (made) => made.set('go-live', { approvers: [SPONSOR] }),
  'moved by a week': move({ cutover: '2027-06-08' }),
  'moved to Berlin': move({ zone: 'Europe/Berlin' }),
  strict: settings({ policy: 'strict' }),
  'owners are asked for early': settings({ ownerWorkingDays: 60 }),
  'a decision under review': ({ sandbox, wave }) =>
    sandbox.call('addDecision', { wave, requestId: testId(), text: { title: 'Which way', approvers: ['acc-viewer'] } }),
  'minutes pass': ({ sandbox }) => sandbox.clock.advance(7 * 60_000),
  'an hour and a half passes': ({ sandbox }) => sandbox.clock.advance(1.5 * HOUR),
  'midnight passes': ({ sandbox }) => sandbox.clock.advance(DAY - (sandbox.clock.now() % DAY) + 60_000),
  'a week passes': ({ sandbox }) => sandbox.clock.advance(7 * DAY),
  'nothing sweeps for two days': ({ sandbox }) => {
    sandbox.host.close();
    return sandbox.clock.advance(2 * DAY);
  },
};

describe('a stored view', () => {
  it('is what all rows come to, after any sequence of deeds, days and deaths of functions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(DEEDS)), { minLength: 12, maxLength: 16 }),
        fc.array(fc.integer({ min: 500, max: 2_500 }), { maxLength: 3 }),
        async (deeds, deaths) => {
          const made = await gatedWave(
            undefined,
            undefined,
            deaths.map((at) => `crash-after:s${at}`),
          );
          for (const deed of deeds) {
            // A function that died answers nothing: the person sees that, and looks again.
            await DEEDS[deed]?.(made).catch(() => null);
            await expectFresh(made, deed).catch(async (error: unknown) => {
              if (!String(error).includes('ended in the middle')) throw error;
              await expectFresh(made, deed);
            });
          }
        },
      ),
      { numRuns: 3, seed: 20_270_301, endOnFailure: true },
    );
  });

  it('changes with the day of its wave’s zone, hour by hour over a change of the clock, without any write', async () => {
    const made = await gatedWave();
    await DEEDS['moved to Berlin']?.(made);
    await made.sandbox.clock.advance(HOUR);
    made.sandbox.host.close();
    // Its days begin at 23:00 before the last Sunday of March, and at 22:00 on it.
    for (const at of ['27T22:30', '27T23:30', '28T21:30', '28T22:30', '29T22:30']) {
      await made.sandbox.clock.advance(Date.parse(`2027-03-${at}Z`) - made.sandbox.clock.now());
      await expectFresh(made, at);
    }
  });

  it('is evaluated by one of many who look at once, and the others see the same', async () => {
    const sandbox = await readySandbox({ modules: 20, tasks: 5, subtasks: 1 });
    const spent = async (people: number): Promise<number> => {
      dropViews(sandbox);
      const look = async () => {
        const answers = await Promise.all(Array.from({ length: people }, () => sandbox.call('getOverview', {})));
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      };
      return (await spentBy(sandbox, look)).read;
    };
    const [one, ten] = [await spent(1), await spent(10)];
    // Ten evaluations would read ten times as much; nine who wait look a few times at four small rows.
    expect(ten).toBeLessThan(3.5 * one);
  });
});
