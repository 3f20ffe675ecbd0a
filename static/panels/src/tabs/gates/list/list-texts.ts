import type { DocumentNeed } from '../../../../../../src/contract/gates';
import { plural } from '../../../shell/texts/plural';
import type { Format } from '../../../shell/format';

/** Sentences of the list of gates and of the dialogs that add and edit them. */
export function listTexts(format: Format) {
  const n = format.number;
  return {
    failed: 'Could not load gates',
    heading: 'Go/no-go',
    intro:
      'A gate is a date on which readiness is decided or reviewed. Runway computes a status; approvers decide and can override it.',
    table: 'Gates',
    columns: {
      gate: 'Gate',
      date: 'Date',
      kind: 'Kind',
      owner: 'Owner',
      verdict: 'Status',
      decision: 'Decision',
    },
    noGates: 'No gate yet',
    noGatesBody: 'A gate shows on its date whether its work is ready.',
    noGatesOthers: 'The wave’s owner adds gates.',
    take: 'Add standard gates',
    takeMore: 'Add standard gates',
    takeIntro: 'You can change each gate later.',
    takeGo: (count: number) => `Add ${n(count)} ${plural(count, 'gate', 'gates')}`,
    takeOne: (name: string, kind: string) => `${name} (${kind.toLowerCase()})`,
    takeNone: 'Choose a gate.',
    add: 'Add gate',
    edit: 'Edit',
    editOf: (name: string) => `Edit ${name}`,
    remove: 'Remove gate',
    removeAsk: (name: string) => `Remove ${name}?`,
    removeBody: 'Only gates without entries can be removed.',
    removeGo: 'Remove',
    grid: 'Gates by wave',
    gridWave: 'Wave',
    gridNone: 'No such gate',
    applyMine: 'Apply mine',
    fields: {
      newTitle: 'Add gate',
      title: (name: string) => `Edit ${name}`,
      name: 'Name',
      needName: 'Enter a name.',
      kind: 'Kind',
      kindMeans: {
        decision: 'Approvers sign.',
        review: 'Ends in a note.',
        notice: 'Records what was sent, when, to whom.',
      },
      stands: 'Stage',
      when: 'When',
      whens: { offset: 'Days from a milestone', date: 'Fixed date' },
      from: 'From',
      cutover: 'T-0',
      days: 'Days before (-), after',
      needDays: 'Enter days (-30) or a unit: -36 hours, +1 month.',
      date: 'Date',
      covers: 'Covered work',
      coversWhat: { due: 'Everything due by then', phases: 'These phases', none: 'No work' },
      phases: 'Phases',
      owner: 'Owner',
      approvers: 'Approvers',
      addSeat: 'Add approver',
      addRole: (name: string) => `Add ${name}`,
      seat: 'Role',
      seatOf: (at: number) => `Role of approver ${n(at)}`,
      held: 'Held by',
      heldOf: (at: number) => `Type of approver ${n(at)}`,
      byAccount: 'Jira account',
      byName: 'Name only',
      byNobody: 'Role holder',
      person: (at: number) => `Approver ${n(at)}`,
      typedName: (at: number) => `Name of approver ${n(at)}`,
      removeSeat: (at: number) => `Remove approver ${n(at)}`,
      sameSeat: 'Each approver needs a different role.',
      needSeat: 'Use letters and numbers.',
      needHeld: 'Choose a person or the role holder.',
      decides: 'Go requires',
      decidesBy: {
        all: 'All approvers',
        majority: 'A majority',
        one: 'One approver',
      },
      decidesSeat: 'Deciding approver',
      needDecides: 'Choose an approver.',
      weightFirst: (weight: string) => `Default (${weight})`,
      weight: { must: 'Must', should: 'Should', off: 'Not checked' },
      documents: 'Required documents',
      decisions: 'Required decisions',
      needOf: (name: string) => `Required: ${name}`,
      needUsual: (need: string) => `Default (${need.toLowerCase()})`,
      needIs: (need: DocumentNeed) =>
        need.is === 'exists'
          ? 'Exists'
          : need.is === 'locked'
            ? 'Locked'
            : `Reviewed in the last ${n(need.days)} ${plural(need.days, 'day', 'days')}`,
      save: 'Save',
    },
  };
}
