import type { ItemView } from '../../../../../src/contract/marks';
import type { PersonView } from '../../../../../src/contract/source';
import type { Format } from '../../shell/format';
import type { Texts as Base } from '../../shell/texts/texts';
import type { issueTexts } from './issue-texts';

type Texts = Base & ReturnType<typeof issueTexts>;

interface Given {
  readonly item: Pick<ItemView, 'wave' | 'questions'>;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly texts: Texts;
  readonly format: Format;
}

/** Form fields and questions with their answers as a Markdown document, each with who answered and when. */
export function answersText({ item, people, texts, format }: Given): string {
  const { wave, questions } = item;
  const blocks = questions.map(({ label, text, by, at }) => {
    const title = `## ${label.replace(/\s+/g, ' ')}`;
    if (text === '') return `${title}\n\n*${texts.item.notAnswered}*`;
    const name = by === null ? null : (people.get(by)?.name ?? texts.person.notShown);
    const who = name === null || at === null ? '' : `\n\n*${texts.waveDates.byWhen(name, format.moment(at))}*`;
    return `${title}\n\n${text}${who}`;
  });
  return [`# ${texts.item.answersTitle(texts.config.waveOption(wave.code, wave.name))}`, ...blocks, ''].join('\n\n');
}
