import type { RepeatPlan, WaveToRepeat } from '../../../../src/contract/wave';
import { NO_DATES } from '../tabs/import/dates/no-dates';
import { NO_SCOPE } from '../tabs/import/scope/no-scope';

export const waves: readonly WaveToRepeat[] = [
  { wave: '10000.2', code: 'W2', name: 'North', cutover: '2027-06-01', templates: 1, nextCode: 'W3' },
  { wave: '10000.1', code: 'W1', name: 'Pilot', cutover: '2027-03-01', templates: 2, nextCode: 'W3' },
];
export const plan: RepeatPlan = {
  templates: [
    {
      source: { kind: 'bundled', id: 'data-centre-exit' },
      template: 'Data centre exit 1.4',
      name: 'Data centre exit',
      phases: null,
      scope: NO_SCOPE,
    },
  ],
  gone: [],
  dates: { ...NO_DATES, cutover: '2027-07-13' },
  people: { assign: true, roles: { network: { account: 'acc-member' } } },
};
