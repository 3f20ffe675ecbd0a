import type { DateChoices } from '../../../../../../src/contract/choices';

/** No day set, Monday to Friday. What the form begins with; the contract's own defaults. */
export const NO_DATES: DateChoices = {
  start: null,
  cutover: null,
  time: null,
  windowMinutes: null,
  zone: 'UTC',
  commitment: null,
  milestones: {},
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  freezes: [],
  bounds: {},
  accepted: false,
};
