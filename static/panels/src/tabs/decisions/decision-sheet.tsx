import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useMemo, useState } from 'react';
import type { DecisionAct, DecisionView } from '../../../../../src/contract/decision-log';
import { call } from '../../shell/call';
import { Confirm } from '../../kit/confirm';
import { Failed } from '../../kit/failed';
import { Section } from '../../kit/section';
import { Person } from '../../kit/people/person';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { DecisionDialog } from './decision-dialog';
import { DecisionHistory } from './decision-history';
import { DecisionLozenge } from './log-states';
import { NoteDialog } from './note-dialog';
import { PartState } from './part-state';
import { RestingSection } from './resting-section';
import { type Outcome, useLog } from './use-log';

interface Props {
  readonly wave: string;
  readonly id: string;
  readonly onBack: () => void;
  readonly onChanged: () => void;
}

type Asking = 'edit' | 'approve' | 'take-back' | 'revise' | 'remove' | null;

/** One decision: what is decided, by whom, what rests on it, and everything that was ever done with it. */
export function DecisionSheet({ wave, id, onBack, onChanged }: Props) {
  const { texts, format } = useViewer(decisionTexts);
  const words = texts.decisions.decision;
  const log = useLog(`decision ${wave} ${id}`, () => call('getDecision', { wave, id }));
  const [asking, setAsking] = useState<Asking>(null);
  const [failed, setFailed] = useState<Outcome>(null);
  const ready = log.loaded.state === 'ready' ? log.loaded.value : null;
  const people = usePeople(useMemo(() => (ready === null ? [] : accountsOf(ready)), [ready]));

  const act = async (what: DecisionAct, version: number): Promise<Outcome> => {
    setFailed(null);
    const outcome = await log.write(async () => {
      const now = await call('changeDecision', { wave, id, version, act: what });
      return now ?? (ready as DecisionView);
    });
    if (outcome === null) onChanged();
    return outcome;
  };
  const atOnce = (what: DecisionAct) => void act(what, ready?.version ?? 1).then(setFailed);

  return (
    <>
      <div>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
      <PartState loaded={log.loaded} onRetry={log.retry}>
        {(decision) => (
          <div className="rw-stack-300">
            <div className="rw-stack-100">
              <div className="rw-row">
                <Heading size="small" as="h3">
                  <span dir="auto" className="rw-break">
                    {format.number(decision.number)} · {decision.title}
                  </span>
                </Heading>
                <DecisionLozenge state={decision.state} />
              </div>
              <div className="rw-row">
                {texts.decisions.owner}: <Person account={decision.owner} people={people} />
                {decision.due === null ? null : (
                  <span>
                    {texts.decisions.due}: {format.shortDay(decision.due)}
                  </span>
                )}
              </div>
              {drawActions(decision)}
              {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
            </div>
            <Words title={words.context} text={decision.context} empty={words.empty} />
            {decision.options.length === 0 ? null : (
              <Section title={words.options}>
                <ul className="rw-rows">
                  {decision.options.map((option, at) => (
                    <li key={at} className="rw-stack-050">
                      <p className="rw-row">
                        <span dir="auto" className="rw-strong rw-break">
                          {option.name}
                        </span>
                        {decision.chosen === at ? <span className="rw-small">✓ {words.isChosen}</span> : null}
                      </p>
                      {option.pros === '' ? null : <Side label={words.pros} text={option.pros} />}
                      {option.cons === '' ? null : <Side label={words.cons} text={option.cons} />}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Words title={words.outcome} text={decision.outcome} empty={words.empty} />
            <Section title={words.approvers}>
              {decision.approvers.length === 0 ? (
                <p className="rw-subtle rw-text">{words.noApprovers}</p>
              ) : (
                <ul className="rw-rows rw-rows-tight">
                  {decision.approvers.map(({ account, approved }) => (
                    <li key={account} className="rw-row">
                      <Person account={account} people={people} />
                      <span className="rw-subtle rw-small">
                        {approved === null ? (
                          words.notYet
                        ) : (
                          <When at={approved} sentence={(relative) => words.approvedAt(relative)} />
                        )}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <RestingSection
              wave={wave}
              decision={decision}
              people={people}
              busy={log.busy}
              onAct={(what) => act(what, decision.version)}
              onLooked={() => log.again()}
            />
            <DecisionHistory history={decision.history} people={people} />
            {drawDialog(decision)}
          </div>
        )}
      </PartState>
    </>
  );

  function drawActions({ may, review }: DecisionView) {
    const isReadOnly = !may.edit && !may.send && !may.approve && !may.takeBack && !may.revise && !may.remove;
    if (isReadOnly) return null;
    return (
      <div className="rw-row">
        {may.approve ? (
          <Button appearance="primary" isDisabled={log.busy || review < 1} onClick={() => setAsking('approve')}>
            {words.approve}
          </Button>
        ) : null}
        {may.edit ? (
          <Button isDisabled={log.busy} onClick={() => setAsking('edit')}>
            {texts.decisions.edit}
          </Button>
        ) : null}
        {may.send ? (
          <Button isDisabled={log.busy} onClick={() => atOnce({ do: 'send' })}>
            {words.send}
          </Button>
        ) : null}
        {may.takeBack ? (
          <Button isDisabled={log.busy} onClick={() => setAsking('take-back')}>
            {words.takeBack}
          </Button>
        ) : null}
        {may.revise ? (
          <Button isDisabled={log.busy} onClick={() => setAsking('revise')}>
            {words.revise}
          </Button>
        ) : null}
        {may.remove ? (
          <Button isDisabled={log.busy} onClick={() => setAsking('remove')}>
            {texts.decisions.remove}
          </Button>
        ) : null}
      </div>
    );
  }

  function drawDialog(decision: DecisionView) {
    const given = { latest: decision.version, onClose: () => setAsking(null) };
    switch (asking) {
      case null:
        return null;
      case 'edit':
        return (
          <DecisionDialog
            {...given}
            decision={decision}
            onSave={(text, version) => act({ do: 'edit', text }, version)}
          />
        );
      case 'approve':
        return (
          <NoteDialog
            {...given}
            title={words.approveTitle}
            action={words.approve}
            label={words.note}
            onSave={(note, version) => act({ do: 'approve', review: decision.review, note }, version)}
          />
        );
      case 'take-back':
      case 'revise':
        return (
          <NoteDialog
            {...given}
            title={asking === 'revise' ? words.revise : words.takeBack}
            action={asking === 'revise' ? words.revise : words.takeBack}
            label={words.reason}
            wrong={words.needReason}
            onSave={(note, version) => act({ do: asking, note }, version)}
          />
        );
      case 'remove':
        return (
          <Confirm
            title={texts.decisions.removeTitle(decision.title)}
            body={words.removeBody}
            action={texts.decisions.remove}
            onCancel={() => setAsking(null)}
            onConfirm={() => {
              setAsking(null);
              void act({ do: 'remove' }, decision.version).then((outcome) =>
                outcome === null ? onBack() : setFailed(outcome),
              );
            }}
          />
        );
    }
  }
}

function Words({ title, text, empty }: { readonly title: string; readonly text: string; readonly empty: string }) {
  return (
    <Section title={title}>
      {text === '' ? (
        <p className="rw-subtle rw-text">{empty}</p>
      ) : (
        <p dir="auto" className="rw-break rw-lines">
          {text}
        </p>
      )}
    </Section>
  );
}

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className="rw-break rw-lines">
      <span className="rw-subtle">{label}: </span>
      <span dir="auto">{text}</span>
    </p>
  );
}

const accountsOf = ({ owner, approvers, history, items, documents }: DecisionView): readonly string[] => [
  owner,
  ...approvers.map(({ account }) => account),
  ...[...items, ...documents].flatMap(({ looked }) => looked?.by ?? []),
  ...history.flatMap(({ by, changes }) => [
    by,
    ...changes.flatMap(({ field, from, to }) =>
      field === 'owner' || field === 'approvers' ? [...from.split(' '), ...to.split(' ')].filter(Boolean) : [],
    ),
  ]),
];
