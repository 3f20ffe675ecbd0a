import type { DecisionEvent } from '../../../../../src/contract/decision-log';
import type { PersonView } from '../../../../../src/contract/source';
import { Section } from '../../kit/section';
import { Person } from '../../kit/people/person';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';

interface Props {
  readonly history: readonly DecisionEvent[];
  readonly people: ReadonlyMap<string, PersonView>;
}

/** Everything that was ever done with a decision, newest first; earlier wordings open where they were changed. */
export function DecisionHistory({ history, people }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.decision;
  return (
    <Section title={words.history}>
      <ul className="rw-rows" aria-label={words.history}>
        {history.map((event, at) => (
          <li key={history.length - at} className="rw-stack-050">
            <div className="rw-row">
              <Person account={event.by} people={people} />
              <span className="rw-strong">{words.events[event.kind]}</span>
              <span className="rw-subtle rw-small">
                <When at={event.at} sentence={(relative) => relative} />
              </span>
            </div>
            {event.note === '' ? null : (
              <p dir="auto" className="rw-break rw-lines">
                {event.note}
              </p>
            )}
            {event.changes.map(({ field, from, to, hidden }) => (
              <details key={field}>
                <summary>{words.fields[field]}</summary>
                <div className="rw-stack-050 rw-indent">
                  <p className="rw-subtle rw-small">{words.was}</p>
                  <Wording text={spoken(field, from)} hidden={hidden?.from ?? 0} />
                  <p className="rw-subtle rw-small">{words.became}</p>
                  <Wording text={spoken(field, to)} hidden={hidden?.to ?? 0} />
                </div>
              </details>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );

  function spoken(field: DecisionEvent['changes'][number]['field'], text: string): string {
    if (field !== 'owner' && field !== 'approvers') return text;
    const accounts = text.split(' ').filter((account) => account !== '');
    return accounts.map((account) => people.get(account)?.name ?? texts.person.notShown).join(', ');
  }
}

function Wording({ text, hidden }: { readonly text: string; readonly hidden: number }) {
  const { texts } = useViewer(decisionTexts);
  const { decisions } = texts;
  if (text === '' && hidden === 0) return <p className="rw-subtle">{decisions.decision.nothing}</p>;
  return (
    <>
      {text === '' ? null : (
        <p dir="auto" className="rw-break rw-lines">
          {text}
        </p>
      )}
      {hidden === 0 ? null : <p className="rw-subtle">{decisions.hidden(hidden)}</p>}
    </>
  );
}
