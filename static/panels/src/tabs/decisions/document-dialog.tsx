import Button from '@atlaskit/button/default/button';
import { ErrorMessage } from '@atlaskit/form';
import { useMemo, useState } from 'react';
import type { DocumentChange, DocumentLine, DocumentPlace } from '../../../../../src/contract/documents';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LogDialog } from './log-dialog';
import { pageNumber } from './page-number';
import { PersonField } from './person-field';
import { TextField } from '../../kit/text-field';
import type { Outcome } from './use-log';

const KINDS = ['keep', 'none', 'attachment', 'page', 'web'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly wave: string;
  /** Null: a new one. */
  readonly document: DocumentLine | null;
  readonly latest: number | null;
  readonly onSave: (change: DocumentChange['change']) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** Name, owner, state and place of a document. Locked, it keeps its place and its state. */
export function DocumentDialog({ wave, document, latest, onSave, onClose }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.document;
  const [begun] = useState(document);
  const [requestId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(document?.name ?? '');
  const [owner, setOwner] = useState(document?.owner ?? null);
  const [state, setState] = useState<'draft' | 'in-review'>(document?.state === 'in-review' ? 'in-review' : 'draft');
  const [kind, setKind] = useState<Kind>(document === null ? 'none' : 'keep');
  const [issue, setIssue] = useState('');
  const [files, setFiles] = useState<readonly string[] | null>(null);
  const [file, setFile] = useState<string>();
  const [page, setPage] = useState('');
  const [url, setUrl] = useState('');
  const [urlVersion, setUrlVersion] = useState('');
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const [tried, setTried] = useState(false);
  const people = usePeople(useMemo(() => [owner], [owner]));
  const isLocked = begun?.state === 'locked';
  const place = placeOf();
  const isMissing = kind !== 'keep' && place === undefined;

  /** Undefined where it is not said in full. */
  function placeOf(): DocumentPlace | null | undefined {
    if (kind === 'attachment')
      return file === undefined || issue.trim() === '' ? undefined : { in: 'attachment', issue: issue.trim(), file };
    const number = pageNumber(page);
    if (kind === 'page') return number === null ? undefined : { in: 'page', page: number };
    if (kind === 'web')
      return /^https:\/\/[^\s/]/.test(url.trim()) && urlVersion.trim() !== ''
        ? { in: 'web', url: url.trim(), version: urlVersion.trim() }
        : undefined;
    return null;
  }

  async function readFiles() {
    setFailed(null);
    setFile(undefined);
    try {
      setFiles(await call('listFiles', { wave, issue: issue.trim() }));
    } catch (failure) {
      setFiles(null);
      setFailed({ error: errorOf(failure) });
    }
  }

  const changeAt = (version: number): DocumentChange['change'] =>
    begun === null
      ? { do: 'add', requestId, name, owner, place: place ?? null }
      : {
          do: 'edit',
          id: begun.id,
          version,
          ...(name === begun.name ? {} : { name }),
          ...(owner === begun.owner ? {} : { owner }),
          ...(isLocked || state === begun.state ? {} : { state }),
          ...(isLocked || kind === 'keep' ? {} : { place: place ?? null }),
        };

  return (
    <LogDialog
      title={begun === null ? words.add : words.change(begun.name)}
      action={texts.decisions.save}
      version={begun?.version ?? null}
      latest={latest}
      isComplete={name.trim() !== '' && !isMissing}
      onTry={() => setTried(true)}
      onSave={(version) => onSave(changeAt(version))}
      onClose={onClose}
    >
      <TextField
        id="rw-name"
        label={words.name}
        value={name}
        longest={200}
        isRequired
        wrong={tried && name.trim() === '' ? words.needName : undefined}
        onChange={setName}
      />
      <PersonField id="rw-owner" label={texts.decisions.owner} account={owner} people={people} onChange={setOwner} />
      {begun === null || isLocked ? null : (
        <div>
          <Choice
            id="rw-state"
            label={texts.decisions.state}
            placeholder={texts.decisions.all}
            options={(['draft', 'in-review'] as const).map((value) => ({ value, label: words.states[value] }))}
            value={state}
            onChange={(value) => setState(value === 'in-review' ? 'in-review' : 'draft')}
          />
        </div>
      )}
      {isLocked ? null : (
        <div>
          <Choice
            id="rw-kind"
            label={words.kind}
            placeholder={words.kinds.none}
            options={KINDS.filter((value) => begun !== null || value !== 'keep').map((value) => ({
              value,
              label: words.kinds[value],
            }))}
            value={kind}
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'none')}
          />
        </div>
      )}
      {kind !== 'attachment' ? null : (
        <>
          <div className="rw-fields">
            <TextField id="rw-issue" label={words.issue} value={issue} longest={255} onChange={setIssue} />
            <div className="rw-field-button">
              <Button isDisabled={issue.trim() === ''} onClick={() => void readFiles()}>
                {words.readFiles}
              </Button>
            </div>
          </div>
          {files === null ? null : files.length === 0 ? (
            <p className="rw-subtle">{words.noFiles}</p>
          ) : (
            <div>
              <Choice
                id="rw-file"
                label={words.file}
                placeholder={words.pickFile}
                options={files.map((value) => ({ value, label: value }))}
                value={file}
                onChange={setFile}
              />
            </div>
          )}
          {failed === null ? null : <Failed title={texts.decisions.failed} error={failed.error} />}
        </>
      )}
      {kind !== 'page' ? null : (
        <TextField id="rw-page" label={words.page} value={page} longest={2_000} onChange={setPage} />
      )}
      {kind !== 'web' ? null : (
        <>
          <TextField id="rw-url" label={words.url} value={url} longest={2_000} onChange={setUrl} />
          <TextField
            id="rw-url-version"
            label={words.urlVersion}
            value={urlVersion}
            longest={100}
            onChange={setUrlVersion}
          />
        </>
      )}
      {tried && isMissing ? <ErrorMessage>{words.needPlace}</ErrorMessage> : null}
    </LogDialog>
  );
}
