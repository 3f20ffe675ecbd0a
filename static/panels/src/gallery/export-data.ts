import type { ExportedItem, ExportPage, FilePiece } from '../../../../src/contract/export';
import type { WaveRemoved } from '../../../../src/contract/removal';

const AT = '2027-03-01T08:30:00.000Z';

const item: ExportedItem = {
  key: 'MIG-12',
  title: '=HYPERLINK("https://example.com")',
  phase: 'Mobilize',
  module: 'Network',
  workstream: 'mobilize',
  is: 'done',
  counted: true,
  team: false,
  plannedDue: '2027-04-30',
  complete: false,
  assignee: 'acc-lead',
  start: '2027-02-22',
  due: '2027-03-05',
  firstDue: '2027-03-05',
  criteria: [
    {
      key: '0123456789',
      text: 'The line is tested, "both ways"',
      asks: 'attachment',
      is: 'confirmed',
      by: 'acc-lead',
      at: AT,
      note: '-1 ms at night',
      evidence: { kind: 'attachment', by: 'acc-lead', at: AT },
      before: null,
    },
  ],
  rows: [
    {
      key: '1123456789',
      kind: 'go-no-go',
      text: 'The desk is staffed',
      result: 'go',
      note: '',
      evidence: 'https://example.com/roster',
      owner: 'acc-lead',
      priority: 'high',
      due: '2027-03-04',
      by: 'acc-gone',
      at: AT,
    },
  ],
  earlierRuns: [
    {
      kind: 'test',
      endedAt: AT,
      by: 'acc-lead',
      results: [{ text: 'A call comes through', result: 'failed', note: 'No ring' }],
    },
  ],
  questions: [
    { key: '2123456789', label: 'Who opens the port?', kind: 'question', text: 'The desk', by: 'acc-lead', at: AT },
  ],
  notApplicable: null,
};

export const exportPage: ExportPage = { items: [item, null], next: null };

export const filePiece: FilePiece = {
  name: 'W1-starter-template.yaml',
  text: 'runway: 1\nname: Starter template\nphases:\n  - name: Mobilize\n    modules: []\n',
  hidden: 2,
  next: null,
  hash: '0123456789abcdef',
};

export const removed: WaveRemoved = { code: 'W1', name: 'Harbour' };
