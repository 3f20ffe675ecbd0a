import { campaign } from './campaign';
import { EXPECTED } from './campaign-template';
import { importScenario, type ScenarioOutcome } from './import-scenario';
import type { Scenario } from './run-scenario';

/** Of all requests of an import, those before the reading of what it left: 13 of 24, and about half of those to storage. */
const OWN_SHARE = 0.6;

/** Imports of the campaign's template: each must end complete, with every issue once and below its parent. */
export const importCampaign = () =>
  campaign({
    scenario: importScenario,
    summary: ({ run, faults }: ScenarioOutcome) => ({
      state: run.state,
      created: run.created,
      failed: run.failed,
      stopped: run.stopped?.message ?? null,
      wrong: faults.slice(0, 3),
    }),
    right: { state: 'complete', created: EXPECTED.size, failed: 0, stopped: null, wrong: [] },
  });

/** The import's own requests come first, and each is tried; of the reading of what it left, every third. */
export const each = (count: number, spec: (request: number) => string, seed = 1): Scenario[] =>
  Array.from({ length: count }, (_, index) => index + 1)
    .filter((request) => request <= count * OWN_SHARE || request % 3 === 0)
    .map((request) => ({ faults: [spec(request)], seed }));
