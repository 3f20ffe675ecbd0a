import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { RiskChange, RiskLine, RisksView } from '../../../../../src/contract/risks';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { JiraLink } from '../../kit/jira-link';
import { LinkButton } from '../../kit/link-button';
import { Person } from '../../kit/people/person';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { FoundDialog } from './found-dialog';
import { hasWords } from './has-words';
import { PartState } from './part-state';
import { RemoveButton } from './remove-button';
import { RiskDialog, type RiskDialogFor } from './risk-dialog';
import { TableSearch } from './table-search';
import { type Outcome, useLog } from './use-log';

interface Props {
  readonly wave: string;
  readonly code: string;
  /** Opens the flagged and blocked items. */
  readonly onStopped: () => void;
}

type Stopped = RisksView['stopped'][number];

/** Risks by likelihood × impact, and what is flagged or blocked in the wave. */
export function RiskList({ wave, code, onStopped }: Props) {
  const { texts, format } = useViewer(decisionTexts);
  const words = texts.decisions.risk;
  const log = useLog(`risks ${wave}`, () => call('getRisks', { wave }));
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState('');
  const [writing, setWriting] = useState<RiskDialogFor | null>(null);
  const [finding, setFinding] = useState<RiskLine | null>(null);
  const [failed, setFailed] = useState<Outcome>(null);
  const ready = log.loaded.state === 'ready' ? log.loaded.value : null;
  const people = usePeople(
    useMemo(
      () => [
        ...(ready?.risks ?? []).map(({ issue }) => issue?.owner ?? null),
        ...(ready?.stopped ?? []).map(({ owner }) => owner),
      ],
      [ready],
    ),
  );
  const write = (change: RiskChange['change']): Promise<Outcome> => {
    setFailed(null);
    return log.write(() => call('changeRisk', { wave, change }));
  };
  const latestOf = (id: string) => ready?.risks.find((risk) => risk.id === id)?.version ?? null;
  return (
    <PartState loaded={log.loaded} onRetry={log.retry}>
      {({ risks, hidden, stopped, stoppedHidden, type, may }) => (
        <>
          {may.write ? (
            <>
              <div className="rw-row">
                <Button appearance="primary" isDisabled={type === null} onClick={() => setWriting('create')}>
                  {words.add}
                </Button>
                <Button onClick={() => setWriting('take-in')}>{words.takeIn}</Button>
              </div>
              {type === null ? <p className="rw-subtle rw-text">{words.noType}</p> : null}
            </>
          ) : (
            <p className="rw-subtle rw-text">{texts.decisions.readOnly}</p>
          )}
          {risks.length === 0 ? null : (
            <TableSearch
              search={search}
              onSearch={setSearch}
              filterLabel={words.response}
              filters={[
                { value: '', label: texts.decisions.all },
                ...Object.entries(words.responses).map(([value, label]) => ({ value, label })),
              ]}
              filter={filter}
              onFilter={setFilter}
            />
          )}
          {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
          <DataTable
            title={texts.decisions.parts.risks}
            columns={columnsOf(people, may)}
            rows={risks.filter(
              ({ issue, text, response }) =>
                (filter === '' || response === filter) &&
                hasWords(search, issue?.key, issue?.title, text, people.get(issue?.owner ?? '')?.name),
            )}
            keyOf={({ id }) => id}
            empty={risks.length === 0 ? texts.decisions.none : texts.decisions.noneMatch}
            file={`runway-${code}-risks`}
            minWidth="wide"
          />
          {hidden === 0 ? null : <p className="rw-subtle">{texts.decisions.hidden(hidden)}</p>}
          <DataTable
            title={words.stopped}
            columns={stoppedColumns(people)}
            rows={stopped}
            keyOf={({ item }) => item}
            empty={words.noneStopped}
            file={`runway-${code}-flagged`}
            minWidth="medium"
          />
          {stoppedHidden === 0 ? null : <p className="rw-subtle">{texts.decisions.hidden(stoppedHidden)}</p>}
          {stopped.length + stoppedHidden === 0 ? null : (
            <div>
              <LinkButton onClick={onStopped}>{words.openStopped}</LinkButton>
            </div>
          )}
          {writing === null ? null : (
            <RiskDialog
              what={writing}
              type={type}
              latest={typeof writing === 'string' ? null : latestOf(writing.id)}
              onSave={write}
              onClose={() => setWriting(null)}
            />
          )}
          {finding === null ? null : (
            <FoundDialog risk={finding} latest={latestOf(finding.id)} onSave={write} onClose={() => setFinding(null)} />
          )}
        </>
      )}
    </PartState>
  );

  function nameOf(known: ReadonlyMap<string, PersonView>, account: string | null): string | null {
    return account === null ? null : (known.get(account)?.name ?? texts.person.notShown);
  }

  function columnsOf(known: ReadonlyMap<string, PersonView>, may: RisksView['may']): readonly Column<RiskLine>[] {
    return [
      {
        key: 'score',
        label: words.score,
        width: 10,
        value: ({ likelihood, impact }) => likelihood * impact,
        draw: ({ likelihood, impact }) => <span className="rw-number">{words.scoreOf(likelihood, impact)}</span>,
      },
      { key: 'likelihood', label: words.likelihood, isFileOnly: true, value: ({ likelihood }) => likelihood },
      { key: 'impact', label: words.impact, isFileOnly: true, value: ({ impact }) => impact },
      {
        key: 'key',
        label: words.key,
        width: 8,
        value: ({ issue }) => issue?.key ?? null,
        draw: ({ issue }) => (issue === null ? null : <JiraLink issueKey={issue.key} />),
      },
      {
        key: 'title',
        label: words.summary,
        width: 26,
        value: ({ issue }) => issue?.title ?? words.unsure,
      },
      { key: 'status', label: words.status, width: 9, value: ({ issue }) => issue?.status ?? null },
      {
        key: 'owner',
        label: texts.decisions.owner,
        width: 12,
        value: ({ issue }) => nameOf(known, issue?.owner ?? null),
        draw: ({ issue }) => (issue === null ? null : <Person account={issue.owner} people={known} />),
      },
      {
        key: 'due',
        label: texts.decisions.due,
        width: 8,
        value: ({ issue }) => issue?.due ?? null,
        draw: ({ issue }) => (issue === null || issue.due === null ? null : format.shortDay(issue.due)),
      },
      {
        key: 'response',
        label: words.response,
        width: 17,
        value: ({ response, text }) => `${words.responses[response]}${text === '' ? '' : `: ${text}`}`,
      },
      ...(may.write ? [actions(may)] : []),
    ];
  }

  function actions(may: RisksView['may']): Column<RiskLine> {
    return {
      key: 'actions',
      label: texts.decisions.actions,
      isScreenOnly: true,
      isFixed: true,
      value: () => null,
      draw: (line) => {
        const name = line.issue?.key ?? words.summary;
        return (
          <div className="rw-row">
            {line.issue === null ? (
              <Button spacing="compact" onClick={() => setFinding(line)}>
                {words.found}
              </Button>
            ) : (
              <Button spacing="compact" aria-label={words.assessOf(name)} onClick={() => setWriting(line)}>
                {words.assess}
              </Button>
            )}
            {may.remove || line.issue === null ? (
              <RemoveButton
                name={name}
                body={words.removeBody}
                onRemove={() => void write({ do: 'remove', id: line.id, version: line.version }).then(setFailed)}
              />
            ) : null}
          </div>
        );
      },
    };
  }

  function stoppedColumns(known: ReadonlyMap<string, PersonView>): readonly Column<Stopped>[] {
    return [
      {
        key: 'key',
        label: words.key,
        width: 12,
        value: ({ key }) => key,
        draw: ({ key }) => <JiraLink issueKey={key} />,
      },
      { key: 'title', label: words.summary, width: 44, value: ({ title }) => title },
      { key: 'status', label: words.status, width: 14, value: ({ status }) => status },
      {
        key: 'owner',
        label: texts.decisions.owner,
        width: 18,
        value: ({ owner }) => nameOf(known, owner),
        draw: ({ owner }) => <Person account={owner} people={known} />,
      },
      {
        key: 'high',
        label: words.high,
        width: 12,
        value: ({ high }) => (high ? texts.items.yes : texts.items.no),
      },
    ];
  }
}
