import { waveTexts } from '../../kit/wave/wave-texts';
import type { Format } from '../../shell/format';

function projectOwnTexts() {
  return {
    tabs: {
      importing: 'An import into this project is under way. The numbers below grow with it.',
      toImport: 'Show the import',
    },

    sample: {
      open: 'Look at a sample wave',
      name: 'Sample',
      is: 'This wave is made up from a template that comes with Runway. None of it is in Jira, nothing of it is kept, and nothing in it can be changed.',
      back: 'Leave the sample',
      hasBody: 'A wave of your own has one. It begins with an import; you see everything before anything is written.',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const projectTexts = (format: Format) => ({
  ...waveTexts(format),
  ...projectOwnTexts(),
});
