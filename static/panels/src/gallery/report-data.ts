import type { ErrorView } from '../../../../src/contract/result';
import type { Report } from '../../../../src/contract/report';

export const noAccess: ErrorView = {
  code: 'not-allowed',
  message: 'You may not see this project.',
  next: 'Ask for access.',
};

const day = (text: string) => ({ text, day: true as const });

/** The sponsor's summary, the phases, the gates and the plan of one wave. */
export const report: Report = {
  wave: {
    id: '10000.1',
    project: '10000',
    code: 'W1',
    name: 'Contact centre to Amazon Connect',
    zone: 'Europe/Berlin',
  },
  asOf: '2027-03-10T09:30:00.000Z',
  asOfText: 'As of 2027-03-10 10:30 (Europe/Berlin)',
  notes: [],
  sprint: null,
  filters: {
    phases: [
      { id: 'assess', name: 'Assess' },
      { id: 'mobilize', name: 'Mobilize' },
    ],
    workstreams: [{ id: 'telephony', name: 'Telephony' }],
    gates: [{ id: 'exit-mobilize', name: 'Exit Mobilize' }],
  },
  parts: [
    {
      section: 'summary',
      title: 'Summary',
      blocks: [
        { is: 'text', text: 'At risk', rag: 'Amber' },
        {
          is: 'facts',
          facts: [
            { label: 'Cutover', value: { text: '14 days to cutover (T-0)' } },
            { label: 'Cutover date', value: day('2027-03-24') },
            { label: 'Readiness', value: { text: '61 of 127 complete (48 %)', link: { tab: 'overview' } } },
          ],
        },
        {
          is: 'text',
          text: 'Needed from you: sign Exit Mobilize (Not ready)',
          link: { tab: 'gates', gate: 'exit-mobilize' },
        },
        {
          is: 'text',
          text: 'Mobilize: 5 high-priority items are overdue',
          rag: 'Amber',
          link: { tab: 'items', phase: 'mobilize', is: 'overdue' },
        },
        {
          is: 'facts',
          facts: [
            {
              label: 'Next: Exit Mobilize (Not ready; you sign)',
              value: { ...day('2027-03-12'), link: { tab: 'gates', gate: 'exit-mobilize' } },
            },
            { label: 'Next: Cutover', value: { ...day('2027-03-24'), link: { tab: 'overview' } } },
          ],
        },
      ],
    },
    {
      section: 'readiness',
      title: 'Readiness by phase',
      blocks: [
        {
          is: 'table',
          caption: 'Readiness by phase',
          columns: ['Phase', 'State', 'RAG', 'Complete', 'Counted', 'Overdue', 'Due', 'Why'],
          rows: [
            [
              ...[{ text: 'Assess' }, { text: 'Signed off' }, { text: 'Green', rag: 'Green' as const }, { text: '20' }],
              ...[{ text: '20' }, { text: '0' }, day('2027-02-12'), { text: '–' }],
            ],
            [
              ...[{ text: 'Mobilize' }, { text: 'At risk' }, { text: 'Amber', rag: 'Amber' as const }, { text: '37' }],
              { text: '60' },
              { text: '5', link: { tab: 'items' as const, phase: 'mobilize', is: 'overdue' } },
              day('2027-03-12'),
              { text: '5 high-priority items are overdue' },
            ],
          ],
          more: 0,
          hidden: 0,
        },
      ],
    },
    {
      section: 'plan',
      title: 'Plan',
      blocks: [
        {
          is: 'table',
          caption: 'Plan by due date',
          columns: ['Phase', 'Offset', 'Activity', 'Owner', 'Party', 'Status', 'RAG', 'Due'],
          rows: [
            [
              ...[{ text: 'Mobilize' }, { text: 'T-12' }, { text: 'Agree a date for forwarding the main number' }],
              ...[{ text: 'Telephony lead' }, { text: 'Customer' }, { text: 'Blocked' }],
              ...[{ text: 'Red', rag: 'Red' as const }, day('2027-03-12')],
            ],
          ],
          more: 12,
          hidden: 3,
        },
      ],
    },
  ],
  toSign: [{ gate: 'exit-mobilize', name: 'Exit Mobilize' }],
};
