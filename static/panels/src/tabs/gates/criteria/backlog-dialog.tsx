import Checkbox from '@atlaskit/checkbox';
import { useMemo, useState } from 'react';
import { Failed } from '../../../kit/failed';
import { JiraLink } from '../../../kit/jira-link';
import { Person } from '../../../kit/people/person';
import { call } from '../../../shell/call';
import { useCall } from '../../../shell/use-call';
import { usePeople } from '../../../shell/use-people';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import type { CriterionProps } from './criterion-frame';

/** The open tasks of the team backlog, and those that this gate needs: a lead marks them, by ticking. */
export function BacklogDialog({ home, onClose }: CriterionProps) {
  const { texts, format } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const words = texts.gates.criterion.backlog;
  const wave = sheet.wave.id;
  const [before] = useState<ReadonlySet<string>>(new Set(sheet.gate.needed));
  const [ticked, setTicked] = useState(before);
  const { loaded, retry } = useCall(wave, () => call('listItems', { wave, filter: { is: 'team' } }));
  const page = loaded.state === 'ready' ? loaded.value : null;
  const items = (page?.items ?? []).filter(({ id, complete }) => !complete || before.has(id));
  const people = usePeople(useMemo(() => (page?.items ?? []).map(({ assignee }) => assignee), [page]));
  const needed = [...ticked].filter((id) => !before.has(id));
  const dropped = [...before].filter((id) => !ticked.has(id));
  return (
    <ActDialog
      title={words.title}
      action={words.save}
      width="large"
      home={home}
      onClose={onClose}
      onSubmit={() => (needed.length + dropped.length === 0 ? null : act({ do: 'need', needed, dropped }))}
    >
      <p>{words.intro}</p>
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      {loaded.state === 'loading' ? <p className="rw-subtle">{texts.loading}</p> : null}
      {page !== null && items.length === 0 ? <p className="rw-subtle">{words.none}</p> : null}
      <ul className="rw-rows">
        {items.map(({ id, key, title, complete, assignee, due }) => (
          <li key={id} className="rw-stack-050">
            <div className="rw-row rw-tight">
              <Checkbox
                aria-label={words.select(key)}
                isChecked={ticked.has(id)}
                onChange={(event) =>
                  setTicked(
                    new Set(event.currentTarget.checked ? [...ticked, id] : [...ticked].filter((one) => one !== id)),
                  )
                }
              />
              <JiraLink issueKey={key} />
              <span dir="auto" className="rw-break">
                {title}
              </span>
            </div>
            <p className="rw-row rw-tight rw-small">
              {complete ? <span>{words.done}</span> : null}
              {assignee === null ? (
                <span className="rw-subtle">{words.noOwner}</span>
              ) : (
                <Person account={assignee} people={people} />
              )}
              {due === null ? null : <span className="rw-number">{format.shortDay(due)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {page === null || page.hidden === 0 ? null : <p className="rw-subtle">{words.hidden(page.hidden)}</p>}
    </ActDialog>
  );
}
