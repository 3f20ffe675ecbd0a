import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { QuestionChange, QuestionLine, QuestionsView } from '../../../../../src/contract/questions';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { LinkButton } from '../../kit/link-button';
import { Person } from '../../kit/people/person';
import { PARTIES } from '../../shell/parties';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { hasWords } from './has-words';
import { PartState } from './part-state';
import { QuestionDialog } from './question-dialog';
import { RemoveButton } from './remove-button';
import { TableSearch } from './table-search';
import { type Outcome, useLog } from './use-log';

const WHICH = ['all', 'open', 'answered', 'published'] as const;

interface Props {
  readonly wave: string;
  readonly code: string;
  /** Time zone of the wave. */
  readonly zone: string;
}

/** Questions with their answers, and the FAQ of those that are published. */
export function QuestionList({ wave, code, zone }: Props) {
  const { texts, format } = useViewer(decisionTexts);
  const words = texts.decisions.question;
  const log = useLog(`questions ${wave}`, () => call('getQuestions', { wave }));
  const [search, setSearch] = useState('');
  const [which, setWhich] = useState<(typeof WHICH)[number]>('all');
  const [party, setParty] = useState('');
  const [writing, setWriting] = useState<QuestionLine | 'new' | null>(null);
  const [failed, setFailed] = useState<Outcome>(null);
  const ready = log.loaded.state === 'ready' ? log.loaded.value : null;
  const people = usePeople(
    useMemo(
      () =>
        (ready?.questions ?? []).flatMap(({ asked, owner, answer }) => [
          'account' in asked ? asked.account : null,
          owner,
          answer?.by ?? null,
        ]),
      [ready],
    ),
  );
  const write = (change: QuestionChange['change']): Promise<Outcome> => {
    setFailed(null);
    return log.write(() => call('changeQuestion', { wave, change }));
  };
  return (
    <PartState loaded={log.loaded} onRetry={log.retry}>
      {({ questions, may }) => {
        const published = questions.filter((line) => line.published);
        return (
          <>
            {may.write ? (
              <div>
                <Button appearance="primary" onClick={() => setWriting('new')}>
                  {words.add}
                </Button>
              </div>
            ) : (
              <p className="rw-subtle rw-text">{texts.decisions.readOnly}</p>
            )}
            {questions.length === 0 ? null : (
              <TableSearch
                search={search}
                onSearch={setSearch}
                filterLabel={words.which}
                filters={WHICH.map((value) => ({ value, label: words.whiches[value] }))}
                filter={which}
                onFilter={(value) => setWhich(WHICH.find((each) => each === value) ?? 'all')}
              >
                <div>
                  <Choice
                    id="rw-log-party"
                    label={words.party}
                    placeholder={texts.decisions.all}
                    options={[
                      { value: '', label: texts.decisions.all },
                      ...PARTIES.map((value) => ({ value, label: texts.parties[value] })),
                    ]}
                    value={party}
                    onChange={setParty}
                  />
                </div>
              </TableSearch>
            )}
            {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
            <DataTable
              title={texts.decisions.parts.questions}
              columns={columnsOf(people, may)}
              rows={questions.filter(
                (line) =>
                  isOf(line, which) &&
                  // What is asked for everybody is asked for each party too.
                  (party === '' || line.party === null || line.party === party) &&
                  hasWords(search, line.text, line.answer?.text, askerOf(people, line)),
              )}
              keyOf={({ id }) => id}
              empty={questions.length === 0 ? texts.decisions.none : texts.decisions.noneMatch}
              file={`runway-${code}-questions`}
              minWidth="wide"
            />
            <DataTable
              title={words.faq}
              columns={[
                { key: 'text', label: words.text, width: 40, value: ({ text }) => text },
                { key: 'answer', label: words.answer, width: 60, value: ({ answer }) => answer?.text ?? null },
              ]}
              rows={published}
              keyOf={({ id }) => id}
              empty={words.noFaq}
              file={`runway-${code}-faq`}
            />
            {writing === null ? null : (
              <QuestionDialog
                zone={zone}
                question={writing === 'new' ? null : writing}
                latest={writing === 'new' ? null : (questions.find(({ id }) => id === writing.id)?.version ?? null)}
                onSave={write}
                onClose={() => setWriting(null)}
              />
            )}
          </>
        );
      }}
    </PartState>
  );

  function askerOf(known: ReadonlyMap<string, PersonView>, { asked }: QuestionLine): string {
    return 'name' in asked ? asked.name : (known.get(asked.account)?.name ?? texts.person.notShown);
  }

  function columnsOf(
    known: ReadonlyMap<string, PersonView>,
    may: QuestionsView['may'],
  ): readonly Column<QuestionLine>[] {
    return [
      { key: 'number', label: texts.decisions.number, width: 5, value: ({ number }) => number },
      {
        key: 'text',
        label: words.text,
        width: 28,
        value: ({ text }) => text,
        draw: (line) =>
          may.write ? (
            <LinkButton onClick={() => setWriting(line)}>
              <span dir="auto" className="rw-break">
                {line.text}
              </span>
            </LinkButton>
          ) : (
            <span dir="auto" className="rw-break">
              {line.text}
            </span>
          ),
      },
      {
        key: 'answer',
        label: words.answer,
        width: 27,
        value: ({ answer }) => answer?.text ?? null,
        draw: ({ answer }) =>
          answer === null ? (
            <span className="rw-strong">{words.open}</span>
          ) : (
            <span dir="auto" className="rw-break rw-lines">
              {answer.text}
            </span>
          ),
      },
      { key: 'answeredAt', label: words.answered, isFileOnly: true, value: ({ answer }) => answer?.at ?? null },
      { key: 'asked', label: words.askedBy, width: 11, value: (line) => askerOf(known, line) },
      {
        key: 'party',
        label: words.party,
        width: 8,
        value: ({ party: of }) => (of === null ? words.everybody : texts.parties[of]),
      },
      {
        key: 'owner',
        label: texts.decisions.owner,
        width: 11,
        value: ({ owner }) => (owner === null ? null : (known.get(owner)?.name ?? texts.person.notShown)),
        draw: ({ owner }) => <Person account={owner} people={known} />,
      },
      { key: 'on', label: words.on, isFileOnly: true, value: ({ on }) => on },
      {
        key: 'due',
        label: texts.decisions.due,
        width: 8,
        value: ({ due }) => due,
        draw: ({ due }) => (due === null ? null : format.shortDay(due)),
      },
      {
        key: 'published',
        label: words.faq,
        width: 8,
        value: ({ published }) => (published ? words.isPublished : words.notPublished),
      },
      ...(may.remove
        ? [
            {
              key: 'actions',
              label: texts.decisions.actions,
              isScreenOnly: true,
              isFixed: true,
              value: () => null,
              draw: (line: QuestionLine) => (
                <RemoveButton
                  name={words.change(line.number)}
                  body={words.removeBody}
                  onRemove={() => void write({ do: 'remove', id: line.id, version: line.version }).then(setFailed)}
                />
              ),
            },
          ]
        : []),
    ];
  }
}

function isOf({ answer, published }: QuestionLine, which: (typeof WHICH)[number]): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'open':
      return answer === null;
    case 'answered':
      return answer !== null;
    case 'published':
      return published;
  }
}
