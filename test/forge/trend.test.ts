import type { TrendView } from '../../src/contract/trend';
import { readySandbox } from '../support/readiness-in-sandbox';

const HOURS = 60;

describe('the trend of a wave', () => {
  it('is sampled by the sweep from the stored view, a day each, the last sample of a day counts', async () => {
    const { call, pass, person, issueAt, overview, host } = await readySandbox();
    const trend = async (): Promise<TrendView> => {
      const answer = await call('getTrend', { wave: '10000.1' });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    await overview();
    await pass(2 * HOURS);
    const { total } = await overview();
    expect((await trend()).days).toEqual([
      {
        day: '2027-03-01',
        ...{ complete: total.complete, counted: total.counted, planned: total.planned, overdue: total.overdue },
        ...{ team: total.team, teamDone: total.teamDone },
      },
    ]);
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await pass(3);
    await overview();
    await pass(2 * HOURS);
    expect((await trend()).days.map(({ day, complete }) => [day, complete])).toEqual([
      ['2027-03-01', (await overview()).total.complete],
    ]);
    // No one opens a panel for a day: the sweep evaluates what changed, once.
    await pass(14 * HOURS);
    const { days, today, cutover } = await trend();
    expect([days.map(({ day }) => day), today, cutover]).toEqual([
      ['2027-03-01', '2027-03-02'],
      '2027-03-02',
      '2027-06-01',
    ]);
    const rows = Object.keys(host.state.storage['entity:entry'] ?? {}).filter((key) => key.includes('.trend.'));
    expect(rows).toHaveLength(1);

    const config = { report: JSON.stringify({ v: 1, project: '10000', wave: '10000.1', sections: ['summary'] }) };
    const report = await call(
      'getReport',
      {},
      { module: 'runway-plan', extension: { type: 'macro', config }, account: 'acc-lead' },
    );
    const facts = report.ok ? report.value?.parts[0]?.blocks.find((block) => block.is === 'facts')?.facts : undefined;
    expect(facts?.find(({ label }) => label === 'Trend')?.value.text).toBe('▁▁');
  });
});
