import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { DocumentChange, DocumentLine, DocumentsView } from '../../../../../src/contract/documents';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { EvidenceLink } from '../../kit/evidence-link';
import { JiraLink } from '../../kit/jira-link';
import { Person } from '../../kit/people/person';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { DocumentDialog } from './document-dialog';
import { hasWords } from './has-words';
import { DocumentLozenge } from './log-states';
import { NoteDialog } from './note-dialog';
import { PageLink } from './page-link';
import { PartState } from './part-state';
import { RemoveButton } from './remove-button';
import { TableSearch } from './table-search';
import { type Outcome, useLog } from './use-log';

interface Props {
  readonly wave: string;
  readonly code: string;
  readonly onChanged: () => void;
}

/** Named deliverables of a wave: where their latest versions are, and which are locked. */
export function DocumentList({ wave, code, onChanged }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.document;
  const log = useLog(`documents ${wave}`, () => call('getDocuments', { wave }));
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState('');
  const [editing, setEditing] = useState<DocumentLine | 'new' | null>(null);
  const [leaving, setLeaving] = useState<DocumentLine | null>(null);
  const [failed, setFailed] = useState<Outcome>(null);
  const ready = log.loaded.state === 'ready' ? log.loaded.value : null;
  const people = usePeople(
    useMemo(() => (ready?.documents ?? []).flatMap(({ owner, locked }) => [owner, locked?.by ?? null]), [ready]),
  );
  const write = async (change: DocumentChange['change']): Promise<Outcome> => {
    setFailed(null);
    const outcome = await log.write(() => call('changeDocument', { wave, change }));
    if (outcome === null) onChanged();
    return outcome;
  };
  const atOnce = (change: DocumentChange['change']) => void write(change).then(setFailed);
  const states = Object.keys(words.is) as DocumentLine['is'][];
  return (
    <PartState loaded={log.loaded} onRetry={log.retry}>
      {({ documents, asOf, may }) => (
        <>
          {may.write ? (
            <div>
              <Button appearance="primary" onClick={() => setEditing('new')}>
                {words.add}
              </Button>
            </div>
          ) : (
            <p className="rw-subtle rw-text">{texts.decisions.readOnly}</p>
          )}
          {documents.length === 0 ? null : (
            <TableSearch
              search={search}
              onSearch={setSearch}
              filterLabel={words.standing}
              filters={[
                { value: '', label: texts.decisions.all },
                ...states.map((value) => ({ value, label: words.is[value] })),
              ]}
              filter={filter}
              onFilter={setFilter}
            />
          )}
          {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
          <DataTable
            title={texts.decisions.parts.documents}
            columns={columnsOf(people, may)}
            rows={documents.filter(
              (line) =>
                (filter === '' || line.is === filter) &&
                hasWords(search, line.name, line.at?.name, line.at?.file, people.get(line.owner ?? '')?.name),
            )}
            keyOf={({ id }) => id}
            empty={documents.length === 0 ? texts.decisions.none : texts.decisions.noneMatch}
            file={`runway-${code}-documents`}
            minWidth="wide"
          />
          {asOf === null ? null : (
            <p className="rw-subtle rw-small">
              <When at={asOf} sentence={(relative) => words.asOf(relative)} />
            </p>
          )}
          {editing === null ? null : (
            <DocumentDialog
              wave={wave}
              document={editing === 'new' ? null : editing}
              latest={editing === 'new' ? null : (documents.find(({ id }) => id === editing.id)?.version ?? null)}
              onSave={write}
              onClose={() => setEditing(null)}
            />
          )}
          {leaving === null ? null : (
            <NoteDialog
              title={words.notNeededOf(leaving.name)}
              action={words.notNeeded}
              label={words.notNeededWhy}
              wrong={words.needReason}
              latest={documents.find(({ id }) => id === leaving.id)?.version ?? leaving.version}
              onSave={(reason, version) => write({ do: 'not-needed', id: leaving.id, version, reason })}
              onClose={() => setLeaving(null)}
            />
          )}
        </>
      )}
    </PartState>
  );

  function columnsOf(
    known: ReadonlyMap<string, PersonView>,
    may: DocumentsView['may'],
  ): readonly Column<DocumentLine>[] {
    const nameOf = (account: string | null) =>
      account === null ? null : (known.get(account)?.name ?? texts.person.notShown);
    return [
      { key: 'name', label: words.name, width: 20, value: ({ name }) => name },
      { key: 'state', label: texts.decisions.state, width: 8, value: ({ state }) => words.states[state] },
      {
        key: 'is',
        label: words.standing,
        width: 16,
        value: ({ is }) => words.is[is],
        draw: ({ is }) => <DocumentLozenge is={is} />,
      },
      {
        key: 'place',
        label: words.place,
        width: 18,
        value: ({ at, hidden }) =>
          at === null ? (hidden ? words.hiddenPlace : null) : [at.name, at.file].filter(Boolean).join(' '),
        draw: ({ at, hidden }) => (at === null ? hidden ? words.hiddenPlace : null : <Place at={at} />),
      },
      {
        key: 'latest',
        label: words.latest,
        width: 10,
        value: ({ latest }) => latest?.at ?? null,
        draw: ({ latest, at }) =>
          latest === null ? null : (
            <div className="rw-stack-050">
              {at?.in === 'page' ? <span>{words.version(latest.label)}</span> : null}
              <When at={latest.at} sentence={(relative) => relative} />
            </div>
          ),
      },
      {
        key: 'locked',
        label: words.locked,
        width: 12,
        value: ({ locked }) => locked?.at ?? null,
        draw: ({ locked, at }) =>
          locked === null ? null : (
            <div className="rw-stack-050">
              {at?.in === 'page' && locked.label !== null ? <span>{words.version(locked.label)}</span> : null}
              <When at={locked.at} sentence={(relative) => relative} />
              <Person account={locked.by} people={known} />
            </div>
          ),
      },
      {
        key: 'lockedBy',
        label: texts.activity.by,
        isFileOnly: true,
        value: ({ locked }) => nameOf(locked?.by ?? null),
      },
      {
        key: 'owner',
        label: texts.decisions.owner,
        width: 10,
        value: ({ owner }) => nameOf(owner),
        draw: ({ owner }) => <Person account={owner} people={known} />,
      },
      ...(may.write ? [actions(may)] : []),
    ];
  }

  function actions(may: DocumentsView['may']): Column<DocumentLine> {
    return {
      key: 'actions',
      label: texts.decisions.actions,
      isScreenOnly: true,
      isFixed: true,
      value: () => null,
      draw: (line) => (
        <div className="rw-row">
          {line.latest !== null && (line.is === 'open' || line.is === 'later-version') ? (
            <Button
              spacing="compact"
              isDisabled={log.busy}
              aria-label={words.lockOf(line.name)}
              onClick={() =>
                line.latest !== null &&
                atOnce({ do: 'lock', id: line.id, version: line.version, latest: line.latest.id })
              }
            >
              {words.lock}
            </Button>
          ) : null}
          {line.mayReview !== true || line.latest === null || line.reviewed?.isLatest === true ? null : (
            <Button
              spacing="compact"
              isDisabled={log.busy}
              aria-label={words.reviewOf(line.name)}
              onClick={() =>
                line.latest !== null &&
                atOnce({ do: 'review', id: line.id, version: line.version, latest: line.latest.id })
              }
            >
              {words.review}
            </Button>
          )}
          {line.mayLeaveOut !== true ? null : line.is === 'not-needed' ? (
            <Button
              spacing="compact"
              isDisabled={log.busy}
              aria-label={words.neededOf(line.name)}
              onClick={() => atOnce({ do: 'needed', id: line.id, version: line.version })}
            >
              {words.needed}
            </Button>
          ) : (
            <Button spacing="compact" aria-label={words.notNeededOf(line.name)} onClick={() => setLeaving(line)}>
              {words.notNeeded}
            </Button>
          )}
          {line.locked === null ? null : (
            <Button
              spacing="compact"
              isDisabled={log.busy}
              aria-label={words.unlockOf(line.name)}
              onClick={() => atOnce({ do: 'unlock', id: line.id, version: line.version })}
            >
              {words.unlock}
            </Button>
          )}
          <Button spacing="compact" aria-label={texts.decisions.editOf(line.name)} onClick={() => setEditing(line)}>
            {texts.decisions.edit}
          </Button>
          {may.remove && line.ofTemplate !== true ? (
            <RemoveButton
              name={line.name}
              body={words.removeBody}
              onRemove={() => atOnce({ do: 'remove', id: line.id, version: line.version })}
            />
          ) : null}
        </div>
      ),
    };
  }
}

function Place({ at }: { readonly at: NonNullable<DocumentLine['at']> }) {
  const { texts } = useViewer(decisionTexts);
  if (at.in === 'web')
    return (
      <div className="rw-stack-050">
        <EvidenceLink evidence={at.name} />
        {at.recorded === undefined ? null : <When at={at.recorded.at} sentence={texts.decisions.document.recorded} />}
      </div>
    );
  return at.in === 'page' ? (
    <PageLink id={at.id} title={at.name} />
  ) : (
    <span className="rw-break">
      <JiraLink issueKey={at.name} /> <span dir="auto">{at.file}</span>
    </span>
  );
}
