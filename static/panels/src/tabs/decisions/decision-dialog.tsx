import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { DecisionView } from '../../../../../src/contract/decision-log';
import { Choice } from '../../kit/choice';
import { DayField } from '../../kit/day-field';
import { Person } from '../../kit/people/person';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LogDialog } from './log-dialog';
import { LongField } from '../../kit/long-field';
import { PersonField } from './person-field';
import { TextField } from '../../kit/text-field';
import type { Outcome } from './use-log';

const MOST_OPTIONS = 10;

interface Written {
  title: string;
  context: string;
  options: { name: string; pros: string; cons: string }[];
  chosen: number | null;
  outcome: string;
  owner: string;
  approvers: string[];
  due: string | null;
}

interface Props {
  /** Null: a new one. */
  readonly decision: DecisionView | null;
  /** The version that stands now. */
  readonly latest: number | null;
  /** What is different from what was read; of a new one all of it. */
  readonly onSave: (text: Partial<Written>, version: number) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** The words of a decision with its owner and its approvers. */
export function DecisionDialog({ decision, latest, onSave, onClose }: Props) {
  const { texts, account } = useViewer(decisionTexts);
  const words = texts.decisions.decision;
  const [begun] = useState(() => beginning(decision, account ?? ''));
  const [now, setNow] = useState<Written>(begun);
  const [tried, setTried] = useState(false);
  const mayAppoint = decision === null || decision.may.appoint;
  const set = (change: Partial<Written>) => setNow((before) => ({ ...before, ...change }));
  const people = usePeople(useMemo(() => [now.owner, ...now.approvers], [now.owner, now.approvers]));
  const setOption = (at: number, change: Partial<Written['options'][number]>) =>
    set({ options: now.options.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <LogDialog
      title={decision === null ? words.add : texts.decisions.editOf(decision.title)}
      action={texts.decisions.save}
      version={decision?.version ?? null}
      latest={latest}
      width="large"
      isComplete={now.title.trim() !== ''}
      onTry={() => setTried(true)}
      onSave={(version) => onSave(differences(begun, withoutEmpty(now)), version)}
      onClose={onClose}
    >
      <TextField
        id="rw-title"
        label={texts.decisions.title}
        value={now.title}
        longest={120}
        isRequired
        wrong={tried && now.title.trim() === '' ? words.needTitle : undefined}
        onChange={(title) => set({ title })}
      />
      <LongField
        id="rw-context"
        label={words.context}
        value={now.context}
        longest={4_000}
        onChange={(context) => set({ context })}
      />
      <fieldset className="rw-stack-100">
        <legend>{words.options}</legend>
        {now.options.map((option, at) => (
          <div key={at} className="rw-card rw-stack-050">
            <TextField
              id={`rw-option-${at}`}
              label={words.optionName(at + 1)}
              value={option.name}
              longest={200}
              onChange={(name) => setOption(at, { name })}
            />
            <LongField
              id={`rw-pros-${at}`}
              label={words.prosOf(at + 1)}
              value={option.pros}
              longest={1_000}
              onChange={(pros) => setOption(at, { pros })}
            />
            <LongField
              id={`rw-cons-${at}`}
              label={words.consOf(at + 1)}
              value={option.cons}
              longest={1_000}
              onChange={(cons) => setOption(at, { cons })}
            />
            <div>
              <Button
                spacing="compact"
                onClick={() =>
                  set({
                    options: now.options.filter((_, index) => index !== at),
                    chosen: now.chosen === null || now.chosen === at ? null : now.chosen - (now.chosen > at ? 1 : 0),
                  })
                }
              >
                {words.removeOption(at + 1)}
              </Button>
            </div>
          </div>
        ))}
        {now.options.length < MOST_OPTIONS ? (
          <div>
            <Button onClick={() => set({ options: [...now.options, { name: '', pros: '', cons: '' }] })}>
              {words.addOption}
            </Button>
          </div>
        ) : null}
      </fieldset>
      {now.options.every(({ name }) => name.trim() === '') ? null : (
        <div>
          <Choice
            id="rw-chosen"
            label={words.chosen}
            placeholder={words.noneChosen}
            options={[
              { value: '', label: words.noneChosen },
              ...now.options.flatMap(({ name }, at) =>
                name.trim() === '' ? [] : [{ value: String(at), label: name }],
              ),
            ]}
            value={now.chosen === null ? '' : String(now.chosen)}
            onChange={(value) => set({ chosen: value === '' ? null : Number(value) })}
          />
        </div>
      )}
      <LongField
        id="rw-outcome"
        label={words.outcome}
        value={now.outcome}
        longest={4_000}
        onChange={(outcome) => set({ outcome })}
      />
      {mayAppoint ? (
        <>
          <PersonField
            id="rw-owner"
            label={texts.decisions.owner}
            account={now.owner === '' ? null : now.owner}
            people={people}
            onChange={(owner) => set({ owner: owner ?? begun.owner })}
          />
          <fieldset className="rw-stack-100">
            <legend>{words.approvers}</legend>
            {now.approvers.map((approver) => (
              <div key={approver} className="rw-row">
                <Person account={approver} people={people} />
                <Button
                  spacing="compact"
                  aria-label={words.removeApprover(people.get(approver)?.name ?? texts.person.notShown)}
                  onClick={() => set({ approvers: now.approvers.filter((one) => one !== approver) })}
                >
                  {texts.decisions.remove}
                </Button>
              </div>
            ))}
            <PersonField
              key={now.approvers.length}
              id="rw-approver"
              label={words.addApprover}
              account={null}
              people={people}
              onChange={(approver) =>
                approver !== null && set({ approvers: [...new Set([...now.approvers, approver])] })
              }
            />
          </fieldset>
        </>
      ) : (
        <p className="rw-subtle">{words.ownersAppoint}</p>
      )}
      <DayField id="rw-due" label={texts.decisions.due} value={now.due} onChange={(due) => set({ due })} />
    </LogDialog>
  );
}

const beginning = (decision: DecisionView | null, account: string): Written => ({
  title: decision?.title ?? '',
  context: decision?.context ?? '',
  options: (decision?.options ?? []).map((option) => ({ ...option })),
  chosen: decision?.chosen ?? null,
  outcome: decision?.outcome ?? '',
  owner: decision?.owner ?? account,
  approvers: (decision?.approvers ?? []).map((one) => one.account),
  due: decision?.due ?? null,
});

/** Only what was changed is sent: of the rest what others wrote meanwhile stays. */
const differences = (begun: Written, now: Written): Partial<Written> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(begun[field as keyof Written]),
    ),
  );

/** Options without a name are none; the chosen one is counted among the others. */
function withoutEmpty(now: Written): Written {
  const options = now.options.filter(({ name }) => name.trim() !== '');
  const chosen = now.chosen === null ? -1 : options.findIndex((option) => option === now.options[now.chosen ?? -1]);
  return { ...now, options, chosen: chosen < 0 ? null : chosen };
}
