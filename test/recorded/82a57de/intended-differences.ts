import type { IntendedDifference } from '../differences';

/**
 * How today's answers may differ from the recorded ones. An entry that matches no difference fails the test, as a difference that
 * no entry matches does: what was changed by accident is not found here.
 */
export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  {
    calls: ['getGate', 'exportGate'],
    at: '/value/decisions',
    changelog: 'a gate shows who approved the decisions it names',
    because: 'A new field: the decisions that the gate names, with who approved them.',
  },
  {
    calls: ['getOverview'],
    at: '/value/gate',
    changelog: 'the next gate with its status',
    because: 'A new field: the decision gate that comes next.',
  },
  {
    calls: ['getDecision'],
    at: '/value/may/appoint',
    changelog: 'owner and approvers are changed only by the owner of the decision or of the wave',
    because: 'A new field: whether the person may change the owner and the approvers.',
  },
  {
    calls: ['previewImport'],
    at: '/value/scope/lists/*/places',
    changelog: 'The count of open placeholders is the same in the Scope step',
    because: 'A new field: where the token of a list is written outside of what repeats over it.',
  },
  {
    calls: ['previewImport'],
    at: '/value/dates/findings',
    changelog: 'Dates that do not fit are counted before an import',
    because: 'A new field: what does not fit about the dates, counted.',
  },
  {
    calls: ['previewImport'],
    at: '/value/dates/spread',
    changelog: 'Dates that do not fit are counted before an import',
    because: 'A new field: whether open items are spread up to T-0, or could be.',
  },
  {
    calls: ['previewImport'],
    at: '/value/notes',
    changelog: "The template's priority goes into Jira's priority field",
    because: 'The preview says how priorities are mapped.',
  },
  {
    calls: ['previewImport'],
    at: '/value/assignment',
    changelog: 'The preview says how many items are assigned to whom',
    because: 'A new field: who gets what the import creates, and what stays unassigned and why.',
  },
  {
    calls: ['previewImport'],
    at: '/value/warnings/*',
    changelog: 'many stay unassigned and why',
    because: 'Items without an owner stay unassigned; the warning says so in these words now.',
  },
  {
    calls: ['listTemplates'],
    at: '/value/kept/*/versions/*/phases',
    changelog: 'A second wave of a template has the phases',
    because: 'A new field: how the template was cut into phases at its last import.',
  },
  {
    calls: ['previewImport'],
    at: '/value/template/keptPhases',
    changelog: 'A second wave of a template has the phases',
    because: 'A new field: the phases that the import takes from the last one of the template.',
  },
  {
    calls: ['previewImport'],
    at: '/value/dates/calendar',
    changelog: 'A second wave of a template has the phases',
    because: "A new field: the project's calendar, which the import takes where the request names none.",
  },
  {
    calls: ['getGate', 'getRunSheet'],
    at: '/value/refs',
    changelog: 'Watching a gate or a run sheet shows what others write',
    because: 'A new field: how the changes call the items and rows that a sheet shows.',
  },
  {
    calls: ['exportGate'],
    at: '/value/gate/settles',
    changelog: 'A gate covers what is due by its date',
    because: 'A new field: the items that the decision of the gate completes.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/gate/settles',
    changelog: 'A gate covers what is due by its date',
    because: 'A new field: the items that the decision of the gate completes.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/counts/*',
    changelog: 'A gate covers what is due by its date',
    because: 'What is due after a gate is not covered any more, what was moved past it is, and both are counted.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/rows',
    changelog: 'A gate covers what is due by its date',
    because: 'Rows of later items are asked of a gate only where they are go/no-go rows.',
  },
  {
    calls: ['getGate'],
    at: '/value/rows',
    changelog: 'A gate covers what is due by its date',
    because: 'Rows of later items are asked of a gate only where they are go/no-go rows.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/findings/*/evidence',
    changelog: 'A gate covers what is due by its date',
    because: 'Launch with agents, at T-0, is after the go/no-go of T-2.',
  },
  {
    calls: ['getGate'],
    at: '/value/names/*',
    changelog: 'A gate covers what is due by its date',
    because: 'Launch with agents, at T-0, is after the go/no-go of T-2.',
  },
  {
    calls: ['getGate'],
    at: '/value/itemOwners',
    changelog: 'one checklist at a time with owner',
    because: 'A new field: the assignees of the items whose lines a gate asks.',
  },
  {
    calls: ['getGate'],
    at: '/value/workstreams',
    changelog: 'a roll call of workstream leads',
    because: 'A new field: the workstreams that a cutover gate covers, and who leads them.',
  },
  {
    calls: ['getDocuments'],
    at: '/value/documents/*/reviewed',
    changelog: 'A gate asks of each document',
    because: 'A new field: whether it is confirmed or needed, and what the person may do.',
  },
  {
    calls: ['getDocuments'],
    at: '/value/documents/*/notNeeded',
    changelog: 'A gate asks of each document',
    because: 'A new field: whether it is confirmed or needed, and what the person may do.',
  },
  {
    calls: ['getDocuments'],
    at: '/value/documents/*/ofTemplate',
    changelog: 'A gate asks of each document',
    because: 'A new field: whether it is confirmed or needed, and what the person may do.',
  },
  {
    calls: ['getDocuments'],
    at: '/value/documents/*/mayReview',
    changelog: 'A gate asks of each document',
    because: 'A new field: whether it is confirmed or needed, and what the person may do.',
  },
  {
    calls: ['getDocuments'],
    at: '/value/documents/*/mayLeaveOut',
    changelog: 'A gate asks of each document',
    because: 'A new field: whether it is confirmed or needed, and what the person may do.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/findings/*/is',
    changelog: 'A gate asks of each document',
    because: 'A document that is not registered is unmet, no longer unknown.',
  },
  {
    calls: ['getGate'],
    at: '/value/gate/verdict/reasons',
    changelog: 'A gate asks of each document',
    because: 'A document that is not registered is unmet, no longer unknown.',
  },
  {
    calls: ['getGate'],
    at: '/value/names/*/text',
    changelog: 'A gate asks of each document',
    because: 'A document without a title is called by its id in words.',
  },
  {
    calls: ['getGates'],
    at: '/value/documents/*/name',
    changelog: 'A gate asks of each document',
    because: 'A document without a title is called by its id in words.',
  },
  {
    calls: ['getStamp'],
    at: '/value',
    changelog: 'Watching a gate or a run sheet shows what others write',
    because: 'Who watches is told what was changed, and no longer only that something was.',
  },
];
