import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../kit/lozenge';
import { type ReactNode, useState } from 'react';
import type { DecisionAct, DecisionView, Resting } from '../../../../../src/contract/decision-log';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Section } from '../../kit/section';
import { JiraLink } from '../../kit/jira-link';
import { Person } from '../../kit/people/person';
import { errorOf } from '../../shell/use-call';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { LinkFields } from './link-fields';
import type { Outcome } from './use-log';

interface Props {
  readonly wave: string;
  readonly decision: DecisionView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly busy: boolean;
  readonly onAct: (act: DecisionAct) => Promise<Outcome>;
  readonly onLooked: () => Promise<void>;
}

/** Items, rows and documents that rest on a decision; which of them wait for their owner to look. */
export function RestingSection({ wave, decision, people, busy, onAct, onLooked }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.decision;
  const [failed, setFailed] = useState<Outcome>(null);
  const { items, hidden, documents, may } = decision;
  const links = [...items.map(({ link }) => link), ...hidden];
  const act = (what: DecisionAct) => {
    setFailed(null);
    return onAct(what).then(setFailed);
  };
  const relink = (change: { readonly links?: typeof links; readonly documents?: readonly string[] }) =>
    act({
      do: 'edit',
      text: {
        ...(change.links === undefined ? {} : { links: change.links.map((link) => ({ ...link })) }),
        ...(change.documents === undefined ? {} : { documents: [...change.documents] }),
      },
    });
  const lookAtItem = async (item: string) => {
    setFailed(null);
    try {
      await call('lookAtDecision', { wave, item, decision: decision.id });
      await onLooked();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
  };
  return (
    <Section title={words.rests}>
      <p className="rw-subtle rw-text">{words.restsBody}</p>
      {items.length + hidden.length + documents.length === 0 ? (
        <p className="rw-subtle rw-text">{words.nothingRests}</p>
      ) : (
        <ul className="rw-rows">
          {items.map((one) => (
            <li key={`${one.link.item} ${one.link.row ?? ''}`} className="rw-stack-050">
              <p className="rw-row">
                <JiraLink issueKey={one.key} />
                <span dir="auto" className="rw-break">
                  {one.row === null ? one.title : `${one.title}: ${one.row}`}
                </span>
              </p>
              {standing(one, one.key, () => void lookAtItem(one.link.item))}
              {unlink(one.key, () => void relink({ links: links.filter((link) => link !== one.link) }))}
            </li>
          ))}
          {documents.map((one) => {
            const name = one.name ?? words.removedDocument;
            return (
              <li key={one.id} className="rw-stack-050">
                <p dir="auto" className="rw-break">
                  {name}
                </p>
                {standing(one, name, () => void act({ do: 'look', document: one.id }))}
                {unlink(
                  name,
                  () =>
                    void relink({ documents: documents.map(({ id }) => id).filter((document) => document !== one.id) }),
                )}
              </li>
            );
          })}
        </ul>
      )}
      {hidden.length === 0 ? null : <p className="rw-subtle">{texts.decisions.hidden(hidden.length)}</p>}
      {may.edit ? (
        <LinkFields
          wave={wave}
          linked={documents.map(({ id }) => id)}
          busy={busy}
          onItem={(link) => void relink({ links: [...links, link] })}
          onDocument={(document) => void relink({ documents: [...documents.map(({ id }) => id), document] })}
        />
      ) : null}
      {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
    </Section>
  );

  function standing({ waits, looked, mayLook }: Resting, name: string, onLook: () => void): ReactNode {
    if (waits)
      return (
        <div className="rw-row">
          <Lozenge appearance="moved" isWide>
            {words.waits}
          </Lozenge>
          {mayLook ? (
            <Button spacing="compact" isDisabled={busy} aria-label={words.lookAt(name)} onClick={onLook}>
              {words.look}
            </Button>
          ) : null}
        </div>
      );
    if (looked === null) return null;
    return (
      <div className="rw-row rw-subtle rw-small">
        <Person account={looked.by} people={people} />
        <When at={looked.at} sentence={(relative) => words.looked(relative)} />
      </div>
    );
  }

  function unlink(name: string, onUnlink: () => void): ReactNode {
    if (!may.edit) return null;
    return (
      <div>
        <Button spacing="compact" isDisabled={busy} aria-label={words.unlink(name)} onClick={onUnlink}>
          {texts.decisions.remove}
        </Button>
      </div>
    );
  }
}
