import { campaign } from './campaign';
import { type MoveOutcome, moveScenario } from './move-scenario';
import type { Scenario } from './run-scenario';

const ISSUES = 13;
const ASSIGNED = 6;

/** Imports that assign people, with a move of T-0: each must end with every value written. */
export const moveCampaign = () =>
  campaign({
    scenario: moveScenario,
    summary: ({ run, move, faults }: MoveOutcome) => ({
      run: run.state,
      created: run.created,
      assigned: run.assigned?.done,
      move: move.state,
      written: move.written,
      failed: move.failed,
      wrong: faults.slice(0, 3),
    }),
    right: {
      run: 'complete',
      created: ISSUES,
      assigned: ASSIGNED,
      move: 'complete',
      written: ISSUES,
      failed: 0,
      wrong: [],
    },
  });

/** Every `step`-th request: most of storage's are of events and readings, which are alike. */
export const each = (count: number, step: number, spec: (request: number) => string): Scenario[] =>
  Array.from({ length: Math.floor(count / step) }, (_, index) => ({ faults: [spec((index + 1) * step)], seed: 1 }));
