import type { IdentityQuestionView } from '../../../../../../src/contract/import-comparison';
import type { Format } from '../../../shell/format';
import { plural } from '../../../shell/texts/plural';

export function comparisonTexts(format: Format) {
  const n = format.number;
  return {
    comparison: {
      heading: 'Changes since the last import',
      moved: (count: number) => `${n(count)} moved`,
      renamed: (count: number) => `${n(count)} renamed`,
      gone: (count: number) => `${n(count)} no longer in the template`,
      drop: (count: number) =>
        `Mark ${count === 1 ? 'it' : 'them'} as not applicable: no longer in the template. Done items stay counted.`,
      stays: 'Existing issues keep their title, place and content in Jira. Nothing is deleted.',
      none: 'No item was moved, renamed or taken out.',
      change: (from: string, to: string) => `${from} → ${to}`,
      place: (titles: readonly string[]) => titles.join(' / '),
      in: (title: string, place: string) => (place === '' ? title : `${title} (${place})`),
      questions: (count: number) => `${n(count)} ${plural(count, 'item needs', 'items need')} your answer`,
      held: 'Runway creates nothing for an item until you answer.',
      doubt: (because: IdentityQuestionView['because']): string =>
        ({
          renamed: 'It may be an earlier item with a new title.',
          'renamed-and-moved': 'It may be an earlier item, renamed and moved.',
          'same-title': 'Several items have this title.',
        })[because],
      which: (title: string) => `What is “${title}”?`,
      choose: 'Choose an answer',
      isNew: 'A new item',
      is: (title: string) => `The earlier item “${title}”`,
      accept: 'Accept changes',
    },
  };
}
