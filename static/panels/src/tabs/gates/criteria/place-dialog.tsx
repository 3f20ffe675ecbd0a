import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DocumentChange, DocumentPlace } from '../../../../../../src/contract/documents';
import { call } from '../../../shell/call';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { Failed } from '../../../kit/failed';
import { TextField } from '../../../kit/text-field';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

const KINDS = ['page', 'attachment'] as const;
type Kind = (typeof KINDS)[number];
type Change = DocumentChange['change'];

/** Says where a document is; the latest version of one that has a place is locked. */
export function PlaceDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, again } = useGateWork();
  const words = texts.gates.criterion.documents;
  const wave = sheet.wave.id;
  const options = useEvidence(finding, 'document');
  const [id, setId] = useState(options[0]?.value ?? '');
  const [kind, setKind] = useState<Kind>('page');
  const [fields, setFields] = useState({ page: '', issue: '', file: '' });
  const [tried, setTried] = useState(false);
  const { loaded, retry, again: reread } = useCall(wave, () => call('getDocuments', { wave }));
  const document = loaded.state === 'ready' ? loaded.value.documents.find((one) => one.id === id) : undefined;
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const place = placeOf(kind, fields);
  const isLacking = place === null;

  const write = (change: Change) => writtenBy(call('changeDocument', { wave, change }));
  async function lock() {
    if (document?.latest == null) return;
    await write({ do: 'lock', id, version: document.version, latest: document.latest.id });
    await Promise.all([reread(), again()]);
  }

  return (
    <CriterionFrame
      title={words.title}
      action={words.save}
      home={home}
      isDisabled={document === undefined}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (document === undefined || isLacking) return null;
        const { version } = document;
        return write({ do: 'edit', id, version, place });
      }}
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      <div>
        <Choice
          id="rw-document"
          label={words.which}
          placeholder={words.which}
          options={options}
          value={id}
          onChange={setId}
        />
      </div>
      {document?.latest == null ? null : (
        <div className="rw-row">
          <span>{words.latest(document.latest.label)}</span>
          <Button spacing="compact" onClick={() => void lock()}>
            {words.lock}
          </Button>
        </div>
      )}
      <div>
        <Choice
          id="rw-document-kind"
          label={words.how}
          placeholder={words.how}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'page')}
        />
      </div>
      {kind === 'page' ? (
        <TextField label={words.page} value={fields.page} longest={2_000} onChange={(page) => set({ page })} />
      ) : null}
      {kind === 'attachment' ? (
        <>
          <TextField label={words.issue} value={fields.issue} longest={255} onChange={(issue) => set({ issue })} />
          <TextField label={words.file} value={fields.file} longest={255} onChange={(file) => set({ file })} />
        </>
      ) : null}
      {tried && isLacking ? <p role="alert">{words.need}</p> : null}
    </CriterionFrame>
  );
}

/** Null where it is not said in full. */
function placeOf(kind: Kind, fields: Readonly<Record<'page' | 'issue' | 'file', string>>): DocumentPlace | null {
  const [issue, file] = [fields.issue.trim(), fields.file.trim()];
  if (kind === 'attachment') return issue !== '' && file !== '' ? { in: 'attachment', issue, file } : null;
  // The number of a page is in its address.
  const page = /(?:\/pages\/|pageId=|^)(\d{1,19})(?:\D|$)/.exec(fields.page.trim())?.[1];
  return kind === 'page' && page !== undefined ? { in: 'page', page } : null;
}
