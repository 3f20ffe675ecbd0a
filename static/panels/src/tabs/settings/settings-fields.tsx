import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { LongInput } from '../../kit/long-input';
import { TextInput } from '../../kit/text-input';
import { useMemo, useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';
import { FindPerson } from '../../kit/people/find-person';
import { usePeople } from '../../shell/use-people';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { PolicyChoice } from './policy-choice';
import { LIMITS, MOST_DAYS, type SettingsDraft, type SettingsField } from './settings-draft';
import { ViewerList } from './viewer-list';

interface Props {
  readonly view: SettingsView;
  readonly draft: SettingsDraft;
  readonly faults: readonly SettingsField[];
  readonly onDraft: (draft: SettingsDraft) => void;
}

/** Each setting with what it means. Somebody just found is known by the search; the others are asked for by account. */
export function SettingsFields({ view, draft, faults, onDraft }: Props) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.settings;
  const isDisabled = !view.may.settings;
  const [found, setFound] = useState<ReadonlyMap<string, PersonView>>(new Map());
  const accounts = useMemo(
    () =>
      [draft.owner, ...Object.values(draft.leads), ...draft.viewers].filter(
        (each) => each === null || !found.has(each),
      ),
    [draft, found],
  );
  const asked = usePeople(accounts);
  const people = useMemo(() => new Map([...asked, ...found]), [asked, found]);
  const personOf = (account: string | null): PersonView | null =>
    account === null ? null : (people.get(account) ?? { account, name: '', avatarUrl: null });
  const met = (person: PersonView) => setFound((before) => new Map([...before, [person.account, person]]));
  const fault = (field: SettingsField, words: string) =>
    faults.includes(field) ? <ErrorMessage>{words}</ErrorMessage> : null;
  return (
    <div className="rw-stack-300">
      <div className="rw-stack-100">
        <div className="rw-field">
          <Label htmlFor="rw-name">{words.fields.name}</Label>
          <TextInput
            id="rw-name"
            value={draft.name}
            maxLength={120}
            isDisabled={isDisabled}
            isInvalid={faults.includes('name')}
            onChange={(typed) => onDraft({ ...draft, name: typed })}
          />
          {fault('name', words.needName)}
        </div>
        <div className="rw-field">
          <FindPerson
            id="rw-owner"
            label={words.fields.owner}
            placeholder={texts.people.type}
            value={personOf(draft.owner)}
            isDisabled={isDisabled}
            // A wave has an owner: emptying the field changes nothing.
            onChange={(person) => {
              if (person === null) return;
              met(person);
              onDraft({ ...draft, owner: person.account });
            }}
          />
          <HelperMessage>{words.ownerHelp}</HelperMessage>
        </div>
      </div>
      <PolicyChoice value={draft.policy} isDisabled={isDisabled} onChange={(policy) => onDraft({ ...draft, policy })} />
      <section className="rw-stack-100" aria-labelledby="rw-thresholds">
        <Heading size="xsmall" as="h3" id="rw-thresholds">
          {words.thresholds}
        </Heading>
        <div className="rw-fields">
          {LIMITS.map((field) => (
            <div key={field}>
              <Label htmlFor={`rw-${field}`}>{words.fields[field]}</Label>
              <TextInput
                id={`rw-${field}`}
                value={draft[field]}
                inputMode="numeric"
                isDisabled={isDisabled}
                isInvalid={faults.includes(field)}
                onChange={(typed) => onDraft({ ...draft, [field]: typed })}
              />
              <HelperMessage>{words.daysHelp[field]}</HelperMessage>
              {fault(field, words.needDays(MOST_DAYS[field]))}
            </div>
          ))}
        </div>
      </section>
      <div className="rw-field">
        <Label htmlFor="rw-dropped">{words.fields.dropped}</Label>
        <LongInput
          id="rw-dropped"
          value={draft.dropped}
          minimumRows={4}
          isDisabled={isDisabled}
          isInvalid={faults.includes('dropped')}
          onChange={(typed) => onDraft({ ...draft, dropped: typed })}
        />
        <HelperMessage>{words.droppedHelp}</HelperMessage>
        {fault('dropped', words.tooManyDropped(format.number(50)))}
      </div>
      <section className="rw-stack-100" aria-labelledby="rw-leads">
        <Heading size="xsmall" as="h3" id="rw-leads">
          {words.fields.leads}
        </Heading>
        <p className="rw-subtle rw-text">{words.leadsHelp}</p>
        {view.workstreams.length === 0 ? <p className="rw-subtle">{words.noWorkstreams}</p> : null}
        <ul className="rw-stack-100">
          {view.workstreams.map(({ slug, name }) => (
            <li key={slug} className="rw-role">
              <label htmlFor={`rw-lead-${slug}`} dir="auto" className="rw-break">
                {name}
              </label>
              <FindPerson
                id={`rw-lead-${slug}`}
                placeholder={texts.people.choose}
                value={personOf(draft.leads[slug] ?? null)}
                isDisabled={isDisabled}
                onChange={(person) => {
                  if (person !== null) met(person);
                  onDraft({ ...draft, leads: { ...draft.leads, [slug]: person?.account ?? null } });
                }}
              />
            </li>
          ))}
        </ul>
      </section>
      <ViewerList
        viewers={draft.viewers}
        people={people}
        isDisabled={isDisabled}
        onAdd={(person) => {
          met(person);
          if (!draft.viewers.includes(person.account))
            onDraft({ ...draft, viewers: [...draft.viewers, person.account] });
        }}
        onRemove={(account) => onDraft({ ...draft, viewers: draft.viewers.filter((each) => each !== account) })}
      />
    </div>
  );
}
