import type { PersonView, TemplateSources } from '../../../../src/contract/source';
import { fromNow } from './fixed-now';
import { UPLOAD } from './preview-data';

const LONG_FILE = `${'a-very-long-file-name-'.repeat(9)}.zip`;

export const noSources: TemplateSources = { bundled: [], kept: [], uploads: [] };

export const sources: TemplateSources = {
  bundled: [
    {
      id: 'desk-move',
      name: 'Move of a service desk',
      version: '1.2',
      about: 'From taking stock of the queues to running the new desk, with a rehearsal before each cutover.',
      phases: ['Assess', 'Mobilize', 'Migrate', 'Operate'],
      counts: { modules: 17, tasks: 57, subtasks: 54 },
    },
    {
      id: 'first-weeks',
      name: 'First weeks with a customer',
      version: '1.0',
      about: 'Access, tools, rules and training, up to the kick-off.',
      phases: ['Prior to the kick-off, with everything that has to be in place before anybody is invited', 'المرحلة'],
      counts: { modules: 7, tasks: 14, subtasks: 26 },
    },
    {
      id: 'countdown',
      name: 'Countdown to the cutover',
      version: '2.0',
      about: 'What the customer does in the last ninety days.',
      phases: ['T-90', 'T-60', 'T-30', 'T-0'],
      counts: { modules: 6, tasks: 22, subtasks: 4 },
    },
  ],
  kept: [
    {
      name: 'Data centre exit',
      versions: [
        {
          uploadId: UPLOAD,
          number: 2,
          version: '1.4',
          file: 'data-centre-exit.md',
          size: 148_213,
          keptAt: fromNow(-260_000),
          page: null,
        },
        {
          uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a11',
          number: 1,
          version: '',
          file: 'data-centre-exit.md',
          size: 140_001,
          keptAt: fromNow(-2_600_000),
          page: null,
        },
      ],
    },
    {
      name: `A plan of the customer’s own ${'with a name that goes on and on '.repeat(8)}`.trim(),
      versions: [
        {
          uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a12',
          number: 1,
          version: '',
          file: 'Our move, week by week',
          size: 22_000,
          keptAt: fromNow(-90_000),
          page: { id: '131074', title: 'Our move, week by week', version: 5, present: 7 },
        },
      ],
    },
    {
      name: 'خطة الانتقال',
      versions: [
        {
          uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a13',
          number: 1,
          version: '',
          file: 'خطة الانتقال',
          size: 9_000,
          keptAt: fromNow(-7_000),
          page: { id: '131075', title: 'خطة الانتقال', version: 2, present: null },
        },
      ],
    },
  ],
  uploads: [
    {
      uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a14',
      name: 'branches.md',
      size: 48_213,
      uploadedAt: fromNow(-7_200),
    },
    {
      uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a09',
      name: LONG_FILE,
      size: 3_400_000,
      uploadedAt: fromNow(-260_000),
    },
  ],
};

export const person: PersonView = { account: 'acc-lead', name: 'The person who leads', avatarUrl: null };
