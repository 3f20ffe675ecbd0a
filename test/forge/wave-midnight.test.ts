import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { inMacro, inPortfolio, START, startSandbox, testId } from '../support/sandbox';

const MINUTE_MS = 60_000;
const CUTOVER = '2027-03-12';
/** Before T-0: due on the 2nd of March. */
const OFFSETS = [[10]];

/** Worked by hand: when the 3rd of March begins, in UTC. The sandbox begins on the 1st at 09:00. */
const MIDNIGHTS = [
  ['Pacific/Auckland', '2027-03-02T11:00:00Z'],
  ['UTC', '2027-03-03T00:00:00Z'],
  ['America/Los_Angeles', '2027-03-03T08:00:00Z'],
] as const;

describe('midnight of a wave', () => {
  it.each(MIDNIGHTS)(
    'in %s makes an item overdue everywhere at once, though nothing happens in Jira',
    async (zone, flips) => {
      const sandbox = await startSandbox();
      const uploadId = await sandbox.upload('dated.yaml', datedTemplate(OFFSETS));
      const dates = { cutover: CUTOVER, workingDays: EVERY_DAY, zone };
      const started = await sandbox.call('startImport', { uploadId, dates, requestId: testId() });
      if (!started.ok) throw new Error(started.error.message);
      const page = sandbox.site.state.confluence.pages['131074'];
      if (page === undefined) throw new Error('No page.');
      const overdue = async () => {
        const [overview, macro, portfolio] = await Promise.all([
          sandbox.call('getOverview', {}),
          sandbox.call('getWave', {}, inMacro(page, { projectId: '10000', waveId: '10000.1' })),
          sandbox.call('listWaves', {}, inPortfolio()),
        ]);
        if (!overview.ok || !macro.ok || !portfolio.ok) throw new Error('No answer.');
        return [overview.value?.total.overdue, macro.value?.total.overdue, portfolio.value[0]?.overdue];
      };

      await sandbox.clock.advance(Date.parse(flips) - START - MINUTE_MS);
      expect(await overdue()).toEqual([0, 0, 0]);
      await sandbox.clock.advance(2 * MINUTE_MS);
      expect(await overdue()).toEqual([1, 1, 1]);
    },
  );
});
