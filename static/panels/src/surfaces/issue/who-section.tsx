import type { RaciLetter } from '../../../../../src/contract/raci';
import { Person } from '../../kit/people/person';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

const LETTERS = ['R', 'A', 'C', 'I'] as const satisfies readonly RaciLetter[];

/** Who answers for the item, by letter: roles with the people who hold them. Closed where nobody is named. */
export function WhoSection() {
  const { texts } = useViewer(issueTexts);
  const { item, people } = useItemWork();
  const { who } = item;
  const words = texts.raci;
  const named = LETTERS.filter((letter) => who !== null && who[letter].length > 0);
  return (
    <details className="rw-details" open={named.length > 0}>
      <summary>{words.who.heading}</summary>
      {who === null || named.length === 0 ? (
        <p className="rw-subtle rw-small">{words.who.nothing}</p>
      ) : (
        <dl className="rw-item-who">
          {named.map((letter) => (
            <div key={letter}>
              <dt>
                <span className="rw-strong">{letter}</span>{' '}
                <span className="rw-subtle">{words.letterName[letter]}</span>
              </dt>
              <dd className="rw-stack-050">
                {who[letter].map(({ role, name, people: holders }) => (
                  <span key={role} className="rw-stack-050">
                    <span dir="auto" className="rw-break">
                      {name}
                    </span>
                    {holders.length === 0 ? <span className="rw-subtle rw-small">{words.heldByNobody}</span> : null}
                    {holders.map((holder) =>
                      'account' in holder ? (
                        <Person key={holder.account} account={holder.account} people={people} />
                      ) : (
                        <span key={holder.name} dir="auto" className="rw-break">
                          {words.who.typed(holder.name)}
                        </span>
                      ),
                    )}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
