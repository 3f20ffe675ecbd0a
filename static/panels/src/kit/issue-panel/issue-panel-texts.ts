import type { Format } from '../../shell/format';
import { createTexts } from '../../shell/texts/texts';

export const issuePanelTexts = (format: Format) => ({
  ...createTexts(format),
  issuePanel: {
    heading: 'Runway on work items',
    intro: 'The panel with criteria and lines is hidden on a work item until someone adds it there.',
    pin: 'Pin to all work items',
    pinned: 'Pinned. Jira shows the panel on all work items of this project soon.',
    ask: 'A Jira administrator can pin it to all work items of this project. Ask one to open this page.',
    failed: 'Panel not pinned',
  },
});
