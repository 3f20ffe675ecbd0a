import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { useMemo, useState } from 'react';
import type { ItemLine } from '../../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../../src/contract/source';
import { Failed } from '../../../kit/failed';
import { itemTexts } from '../../../kit/items/item-texts';
import { JiraLink } from '../../../kit/jira-link';
import { LongField } from '../../../kit/long-field';
import { FindPerson } from '../../../kit/people/find-person';
import { Person } from '../../../kit/people/person';
import { Segments } from '../../../kit/segments';
import { type Written, writtenBy } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';
import { usePeople } from '../../../shell/use-people';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';

/** A page of `listItems`. */
const PIECE = 100;
const DOES = ['assign', 'confirm'] as const;
/** Between two calls of one edit. */
const PAUSE_MS = 1_000;

/** The items that keep a criterion from being met: what each lacks, who owns it, and assigning them. */
export function ItemsDialog({ finding, home, onClose }: CriterionProps) {
  const { texts, format } = useViewer(gateTexts);
  const { lacks: lacking } = useViewer(itemTexts).texts.items;
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.items;
  const wave = sheet.wave.id;
  const ids = useMemo(
    () => finding.evidence.flatMap(({ kind, id }) => (kind === 'item' ? [id] : [])),
    [finding.evidence],
  );
  const [most, setMost] = useState(PIECE);
  const { loaded, retry } = useCall(`${wave} ${most} ${ids.join(' ')}`, () =>
    call('listItems', { wave, filter: { items: ids.slice(most - PIECE, most) } }),
  );
  const page = loaded.state === 'ready' ? loaded.value : null;
  const items = page?.items ?? [];
  const people = usePeople(useMemo(() => (page?.items ?? []).map(({ assignee }) => assignee), [page]));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [owner, setOwner] = useState<PersonView | null>(null);
  const [does, setDoes] = useState<'assign' | 'confirm'>('assign');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = items.filter(({ id }) => selected.has(id)).map(({ id }) => id);

  function toggle({ id }: ItemLine, isOn: boolean) {
    setSelected(new Set(isOn ? [...selected, id] : [...selected].filter((one) => one !== id)));
  }

  return (
    <CriterionFrame
      title={`${words.title}: ${texts.gates.check[finding.check]}`}
      action={words[does](chosen.length)}
      width="large"
      home={home}
      isDisabled={page === null}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (chosen.length === 0) return null;
        if (does === 'assign') return owner === null ? null : assign(wave, chosen, owner.account);
        if (note.trim() === '') return null;
        const mark = { do: 'confirm-all', note: note.trim() } as const;
        return writtenBy(call('markItems', { wave, items: [...chosen], mark }));
      }}
    >
      <p>{words.intro}</p>
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      {loaded.state === 'loading' ? <p className="rw-subtle">{texts.loading}</p> : null}
      <ul className="rw-rows">
        {items.map((item) => (
          <li key={item.id} className="rw-stack-050">
            <div className="rw-row rw-tight">
              <Checkbox
                aria-label={words.select(item.key)}
                isChecked={selected.has(item.id)}
                onChange={(event) => toggle(item, event.currentTarget.checked)}
              />
              <JiraLink issueKey={item.key} />
              <span dir="auto" className="rw-break">
                {item.title}
              </span>
            </div>
            <p className="rw-row rw-tight rw-small">
              <span>{item.complete ? words.byOther : item.lacks.map((lack) => lacking[lack]).join(' · ')}</span>
              {item.assignee === null ? (
                <span className="rw-subtle">{words.noOwner}</span>
              ) : (
                <Person account={item.assignee} people={people} />
              )}
              {item.due === null ? null : <span className="rw-number">{format.shortDay(item.due)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {page === null || page.hidden === 0 ? null : <p className="rw-subtle">{words.hidden(page.hidden)}</p>}
      {ids.length <= most ? null : (
        <div>
          <Button onClick={() => setMost(most + PIECE)}>{words.more(Math.min(PIECE, ids.length - most))}</Button>
        </div>
      )}
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.does}</legend>
        <Segments
          name="rw-open-items"
          value={does}
          options={DOES.map((value) => ({ value, label: words.doing[value] }))}
          onChange={setDoes}
        />
      </fieldset>
      {does === 'assign' ? (
        <FindPerson
          id="rw-assign-open"
          to="assign"
          label={words.assignTo}
          placeholder={texts.person.nobody}
          value={owner}
          onChange={setOwner}
        />
      ) : (
        <LongField
          grows
          label={words.note}
          value={note}
          onChange={setNote}
          isRequired
          wrong={tried && note.trim() === '' ? words.needNote : null}
        />
      )}
      {tried && chosen.length === 0 ? <ErrorMessage>{words.needItems}</ErrorMessage> : null}
      {tried && does === 'assign' && owner === null ? <ErrorMessage>{words.needOwner}</ErrorMessage> : null}
    </CriterionFrame>
  );
}

/** Sets the assignee in Jira, call after call until that is over. */
async function assign(wave: string, items: readonly string[], account: string): Promise<Written> {
  try {
    const requestId = crypto.randomUUID();
    let edit = await call('startBulkEdit', {
      wave,
      items: [...items],
      set: { field: 'owner', to: account },
      requestId,
    });
    while (edit.state === 'running') {
      await new Promise((go) => setTimeout(go, PAUSE_MS));
      edit = await call('goOnBulkEdit', { wave, edit: edit.edit });
    }
    return { is: 'done' };
  } catch (failure) {
    return { is: 'failed', error: errorOf(failure) };
  }
}
