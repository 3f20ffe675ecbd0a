import { EXPECTED } from './campaign-template';
import { importCampaign } from './import-campaign';
import { importScenario } from './import-scenario';

describe('an import ends complete, each node once and below its parent', () => {
  const { holds } = importCampaign();

  test.each([
    ['crash-before-push'],
    ['drop-event'],
    ['duplicate-events'],
    ['shuffle'],
    ['interleave:0.5'],
    ['key-gaps:0.5'],
    ['throttle:0.3'],
    ['fail:0.2'],
    ['search-lag:600'],
  ])('with %s, for three seeds', (fault) => holds([1, 2, 3].map((seed) => ({ faults: [fault], seed }))));
});

describe('issues that the actor may not see', () => {
  test.each([['hidden:1'], ['hidden:0.3']])(
    'with %s stop the run at once, with a word that says what to do',
    async (fault) => {
      const { run, state } = await importScenario({ faults: [fault], seed: 1 });
      expect(run.state).toBe('stopped');
      expect(run.stopped?.message).toMatch(/security level/);
      expect(run.stopped?.next).toMatch(/administrator/);
      const written = Object.values(state.jira.issues).filter(({ fields }) => EXPECTED.has(String(fields['summary'])));
      expect(written.length).toBeLessThan(EXPECTED.size);
    },
  );
});
