import Checkbox from '@atlaskit/checkbox';
import { useMemo } from 'react';
import type { GatesView } from '../../../../../../src/contract/gate-sheet';
import { Choice } from '../../../kit/choice';
import { DayField } from '../../../kit/day-field';
import { FindPerson } from '../../../kit/people/find-person';
import { Segments } from '../../../kit/segments';
import { usePeople } from '../../../shell/use-people';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { CUTOVER, type GateDraft, type GateFault } from './gate-draft';
import { TextField } from '../../../kit/text-field';
import { NeedFields } from './need-fields';
import { SeatFields } from './seat-fields';

interface Props {
  readonly view: GatesView;
  readonly draft: GateDraft;
  readonly faults: readonly GateFault[];
  readonly onDraft: (draft: GateDraft) => void;
}

const KINDS = ['decision', 'review', 'notice'] as const;
const STANDS = ['phase-exit', 'cutover'] as const;
const WHENS = ['offset', 'date'] as const;
const COVERS = ['due', 'phases', 'none'] as const;

/** What a gate is: kind, date, what it looks at, and who decides. */
export function GateForm({ view, draft, faults, onDraft }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.fields;
  const set = (change: Partial<GateDraft>) => onDraft({ ...draft, ...change });
  const people = usePeople(
    useMemo(() => [draft.owner, ...draft.approvers.map(({ account }) => account)], [draft.owner, draft.approvers]),
  );
  const isDecision = draft.kind === 'decision';
  const milestones = [
    { value: CUTOVER, label: words.cutover },
    ...view.milestones.filter(({ id }) => id !== CUTOVER).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const person = (account: string | null) =>
    account === null ? null : (people.get(account) ?? { account, name: '', avatarUrl: null });
  return (
    <div className="rw-stack-200">
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        longest={255}
        isRequired
        wrong={faults.includes('name') ? words.needName : null}
      />
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.kind}</legend>
        <Segments
          name="rw-gate-kind"
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={KINDS.map((value) => ({ value, label: texts.gates.kinds[value] }))}
        />
        <p className="rw-subtle rw-small">{words.kindMeans[draft.kind]}</p>
      </fieldset>
      {isDecision ? (
        <fieldset className="rw-stack-100">
          <legend className="rw-legend">{words.stands}</legend>
          <Segments
            name="rw-gate-stands"
            value={draft.stands}
            onChange={(stands) => set({ stands })}
            options={STANDS.map((value) => ({ value, label: texts.gates.stands[value] }))}
          />
        </fieldset>
      ) : null}
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.when}</legend>
        <Segments
          name="rw-gate-when"
          value={draft.when}
          onChange={(when) => set({ when })}
          options={WHENS.map((value) => ({ value, label: words.whens[value] }))}
        />
        {draft.when === 'date' ? (
          <DayField id="rw-gate-date" label={words.date} value={draft.date} onChange={(date) => set({ date })} />
        ) : (
          <div className="rw-fields">
            <TextField
              label={words.days}
              value={draft.days}
              onChange={(days) => set({ days })}
              longest={20}
              wrong={faults.includes('days') ? words.needDays : null}
            />
            <div>
              <Choice
                id="rw-gate-milestone"
                label={words.from}
                placeholder={words.cutover}
                options={milestones}
                value={draft.milestone}
                onChange={(milestone) => set({ milestone })}
              />
            </div>
          </div>
        )}
      </fieldset>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.covers}</legend>
        <Segments
          name="rw-gate-covers"
          value={draft.covers}
          onChange={(covers) => set({ covers })}
          options={COVERS.map((value) => ({ value, label: words.coversWhat[value] }))}
        />
        {draft.covers === 'phases' ? (
          <Ticks all={named(view.phases)} value={draft.phases} onChange={(phases) => set({ phases })} />
        ) : null}
      </fieldset>
      <FindPerson
        id="rw-gate-owner"
        label={words.owner}
        placeholder={texts.gates.waveOwner}
        value={person(draft.owner)}
        onChange={(owner) => set({ owner: owner?.account ?? null })}
      />
      {isDecision ? (
        <>
          <SeatFields view={view} draft={draft} faults={faults} person={person} onDraft={onDraft} />
          {view.documents.length === 0 ? null : (
            <fieldset className="rw-stack-100">
              <legend className="rw-legend">{words.documents}</legend>
              <Ticks all={view.documents} value={draft.documents} onChange={(documents) => set({ documents })} />
              <NeedFields documents={view.documents} draft={draft} onNeeds={(needs) => set({ needs })} />
            </fieldset>
          )}
          {view.decisions.length === 0 ? null : (
            <fieldset className="rw-stack-100">
              <legend className="rw-legend">{words.decisions}</legend>
              <Ticks all={view.decisions} value={draft.decisions} onChange={(decisions) => set({ decisions })} />
            </fieldset>
          )}
        </>
      ) : null}
    </div>
  );
}

const named = (phases: GatesView['phases']) => phases.map(({ slug, name }) => ({ id: slug, name }));

interface TicksProps {
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list, in its order. */
function Ticks({ all, value, onChange }: TicksProps) {
  return (
    <div>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          isChecked={value.includes(id)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange(all.map((one) => one.id).filter((one) => (one === id ? checked : value.includes(one))));
          }}
        />
      ))}
    </div>
  );
}
