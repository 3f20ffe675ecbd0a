import { waveTexts } from '../../kit/wave/wave-texts';
import type { Format } from '../../shell/format';

function projectOwnTexts() {
  return {
    tabs: {
      importing: 'Import in progress.',
      toImport: 'Show import',
    },

    sample: {
      open: 'Open sample wave',
      name: 'Sample',
      is: 'Sample of a bundled template: read-only, not in Jira, not stored.',
      back: 'Close sample',
      hasBody: 'Import a template to create your own wave. You review everything first.',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const projectTexts = (format: Format) => ({
  ...waveTexts(format),
  ...projectOwnTexts(),
});
