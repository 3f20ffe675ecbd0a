import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { DecisionLine } from '../../../../../src/contract/decision-log';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { LinkButton } from '../../kit/link-button';
import { Person } from '../../kit/people/person';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { DecisionDialog } from './decision-dialog';
import { DECISION_STATES } from './decision-states';
import { hasWords } from './has-words';
import { DecisionLozenge } from './log-states';
import { PartState } from './part-state';
import { TableSearch } from './table-search';
import { useLog } from './use-log';

interface Props {
  readonly wave: string;
  readonly code: string;
  readonly onOpen: (id: string) => void;
}

/** All decisions of a wave. */
export function DecisionList({ wave, code, onOpen }: Props) {
  const { texts, format } = useViewer(decisionTexts);
  const words = texts.decisions;
  const log = useLog(`decisions ${wave}`, () => call('getDecisions', { wave }));
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState('');
  const [adding, setAdding] = useState(false);
  const ready = log.loaded.state === 'ready' ? log.loaded.value : null;
  const people = usePeople(useMemo(() => (ready?.decisions ?? []).map(({ owner }) => owner), [ready]));
  return (
    <PartState loaded={log.loaded} onRetry={log.retry}>
      {({ decisions, may }) => {
        const shown = decisions.filter(
          (line) =>
            hasWords(search, line.title, people.get(line.owner)?.name) &&
            (filter === '' ||
              line.state === filter ||
              (filter === 'mine' && line.waitsForYou) ||
              (filter === 'look' && line.toLookAt > 0)),
        );
        return (
          <>
            {may.write ? (
              <div>
                <Button appearance="primary" onClick={() => setAdding(true)}>
                  {words.decision.add}
                </Button>
              </div>
            ) : (
              <p className="rw-subtle rw-text">{words.readOnly}</p>
            )}
            {decisions.length === 0 ? null : (
              <TableSearch
                search={search}
                onSearch={setSearch}
                filterLabel={words.state}
                filters={[
                  { value: '', label: words.all },
                  ...DECISION_STATES.map((value) => ({ value, label: words.decision.states[value] })),
                  { value: 'mine', label: words.decision.waitsForMe },
                  { value: 'look', label: words.decision.toLookAt },
                ]}
                filter={filter}
                onFilter={setFilter}
              />
            )}
            <DataTable
              title={words.parts.decisions}
              columns={columnsOf(people)}
              rows={shown}
              keyOf={({ id }) => id}
              empty={decisions.length === 0 ? words.none : words.noneMatch}
              file={`runway-${code}-decisions`}
              minWidth="wide"
            />
            {adding ? (
              <DecisionDialog
                decision={null}
                latest={null}
                onSave={async (text) => {
                  let made = '';
                  const requestId = crypto.randomUUID();
                  const outcome = await log.write(async () => {
                    made = (await call('addDecision', { wave, requestId, text: { ...text, title: text.title ?? '' } }))
                      .id;
                    return { decisions, may, documents: ready?.documents ?? [] };
                  });
                  if (outcome === null) onOpen(made);
                  return outcome;
                }}
                onClose={() => setAdding(false)}
              />
            ) : null}
          </>
        );
      }}
    </PartState>
  );

  function columnsOf(known: ReadonlyMap<string, PersonView>): readonly Column<DecisionLine>[] {
    return [
      { key: 'number', label: words.number, width: 6, value: ({ number }) => number },
      {
        key: 'title',
        label: words.title,
        width: 34,
        value: ({ title }) => title,
        draw: ({ id, title }) => (
          <LinkButton onClick={() => onOpen(id)}>
            <span dir="auto" className="rw-break">
              {title}
            </span>
          </LinkButton>
        ),
      },
      {
        key: 'state',
        label: words.state,
        width: 22,
        value: ({ state }) => words.decision.states[state],
        draw: ({ state, toLookAt, waitsForYou }) => (
          <div className="rw-stack-050">
            <div>
              <DecisionLozenge state={state} />
            </div>
            {waitsForYou ? <span className="rw-small rw-strong">{words.decision.waitsForMe}</span> : null}
            {toLookAt > 0 ? <span className="rw-small">{words.decision.toLookAtCount(toLookAt)}</span> : null}
          </div>
        ),
      },
      { key: 'looks', label: words.decision.toLookAt, isFileOnly: true, value: ({ toLookAt }) => toLookAt },
      {
        key: 'approvals',
        label: words.decision.approvals,
        width: 10,
        value: ({ approved, approvers }) => (approvers === 0 ? null : words.decision.approvalsOf(approved, approvers)),
      },
      {
        key: 'owner',
        label: words.owner,
        width: 14,
        value: ({ owner }) => known.get(owner)?.name ?? texts.person.notShown,
        draw: ({ owner }) => <Person account={owner} people={known} />,
      },
      {
        key: 'due',
        label: words.due,
        width: 8,
        value: ({ due }) => due,
        draw: ({ due }) => (due === null ? null : format.shortDay(due)),
      },
      {
        key: 'at',
        label: words.decision.changed,
        width: 10,
        value: ({ at }) => at,
        draw: ({ at }) => <When at={at} sentence={(relative) => relative} />,
      },
    ];
  }
}
