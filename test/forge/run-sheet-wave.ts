import type { RunSheetView, SheetAct } from '../../src/contract/run-sheet';
import type { Defs } from '../../src/contract/defs';
import type { SiteState } from '../../sandbox/site/site';
import { later, markedWave, type MarkedWave } from '../support/marked-wave';
import { onProjectPage, type Place, testId } from '../support/sandbox';

/** In our own words: a cutover with steps in two items, a form, and hypercare behind it. */
const TEMPLATE = `
runway: 1
name: Night move
roles:
  - {id: lead, name: Lead, party: customer}
milestones:
  - {id: rehearsal, name: Rehearsal, offset: T-20, cutover: {signOff: lead}}
gates:
  - {id: plan-review, name: Look at the plan, kind: review, offset: T-30}
  - {id: night, name: The night itself, kind: decision, offset: T-0}
phases:
  - name: Prepare
    modules:
      - title: Rooms
        tasks:
          - title: Rehearse
            offset: T-20
            rows: [{step: Switch off the lamp}, {step: Switch it on}]
          - title: Report an issue
            offset: T-25
            form: [What you saw, Where you were, Who else was there, Since when, Summary]
          - title: Open the doors
            offset: T-0
            rows: [{step: Unlock the north door}, {test: The door opens}]
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - title: Stop the old line
            offset: T-1
            rows: [{step: Tell everybody}, {step: Stop the writers}, {step: Stop the readers}, {go-no-go: Quiet}]
          - title: Start the new line
            offset: T-0
            rows: [{step: Start the readers}, {step: Start the writers}, {link: The diary}]
  - name: Hypercare
    modules:
      - title: Listen
        tasks: [{title: Answer the telephone, offset: T+5}]
      - title: Mend
        tasks: [{title: Mend what breaks, offset: T+6}]
`;

/** A cutover with a rollback beside it. */
export const ROLLBACK_TEMPLATE = `
runway: 1
name: Night move with a rollback
gates:
  - {id: night, name: The night itself, kind: decision, offset: T-0}
phases:
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - {title: Start the new line, offset: T-0, rows: [{step: Start the readers}]}
          - {title: Roll back to the old line, offset: T-0, rows: [{step: Stop the readers}, {step: Start the old readers}]}
`;

export interface RunSheetWave extends MarkedWave {
  readonly sheet: (place?: Place, gate?: string) => Promise<RunSheetView>;
  readonly act: (act: SheetAct, place?: Place, id?: string) => Promise<ReturnType<Defs['actRunSheet']>>;
}

export const NIGHT = 'night';

/** A wave whose template has a cutover gate with steps. */
export async function runSheetWave(
  change?: (state: SiteState) => void,
  template: string = TEMPLATE,
): Promise<RunSheetWave> {
  const wave = await markedWave(change, template);
  await later(wave.sandbox);
  return {
    ...wave,
    sheet: async (place = onProjectPage(), gate = NIGHT) => {
      const answer = await wave.sandbox.call('getRunSheet', { wave: wave.wave, gate }, place);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    act: (act, place = onProjectPage(), id = testId()) =>
      wave.sandbox.call('actRunSheet', { wave: wave.wave, gate: NIGHT, id, act }, place),
  };
}
