import Checkbox from '@atlaskit/checkbox';
import type { DocumentLine } from '../../../../../../src/contract/documents';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { TextField } from '../../../kit/text-field';
import { gateTexts } from '../gate-texts';
import { asksVersion, DOES, type DocumentDraft, faultOf, offersOf } from './place-draft';

interface Props {
  readonly document: DocumentLine;
  readonly name: string;
  readonly draft: DocumentDraft;
  readonly isTried: boolean;
  readonly onDraft: (draft: DocumentDraft) => void;
}

/** One document: what to do with it, and the fields that this needs. */
export function PlacePart({ document, name, draft, isTried, onDraft }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.criterion.documents;
  const { does } = draft;
  const set = (change: Partial<DocumentDraft>) => onDraft({ ...draft, ...change });
  const fault = isTried ? faultOf(draft) : null;
  const wrong = (which: ReturnType<typeof faultOf>) => (fault !== null && fault === which ? words.needs[fault] : null);
  const id = `rw-document-${document.id}`;
  return (
    <fieldset className="rw-stack-100">
      <legend dir="auto" className="rw-legend rw-break">
        {name}
      </legend>
      <p className="rw-small rw-subtle">
        {document.latest === null ? words.none : words.latest(document.latest.label)}
      </p>
      <div>
        <Choice
          id={`${id}-does`}
          label={words.does}
          placeholder={words.does}
          options={offersOf(document).map((value) => ({ value, label: words.doing[value] }))}
          value={does}
          onChange={(value) => set({ does: DOES.find((each) => each === value) ?? 'leave' })}
        />
      </div>
      {does === 'address' ? (
        <div className="rw-fields">
          <TextField
            id={`${id}-address`}
            label={words.address}
            value={draft.address}
            longest={2_000}
            wrong={wrong('address')}
            onChange={(address) => set({ address })}
          />
          {asksVersion(draft) ? (
            <TextField
              id={`${id}-version`}
              label={words.version}
              value={draft.version}
              longest={100}
              wrong={wrong('version')}
              onChange={(version) => set({ version })}
            />
          ) : null}
        </div>
      ) : null}
      {does === 'attachment' ? (
        <div className="rw-fields">
          <TextField
            id={`${id}-issue`}
            label={words.issue}
            value={draft.issue}
            longest={255}
            wrong={wrong('attachment')}
            onChange={(issue) => set({ issue })}
          />
          <TextField
            id={`${id}-file`}
            label={words.file}
            value={draft.file}
            longest={255}
            onChange={(file) => set({ file })}
          />
        </div>
      ) : null}
      {does === 'not-needed' ? (
        <TextField
          id={`${id}-reason`}
          label={words.reason}
          value={draft.reason}
          longest={2_000}
          wrong={wrong('reason')}
          onChange={(reason) => set({ reason })}
        />
      ) : null}
      {does === 'address' || does === 'attachment' ? (
        <Checkbox
          label={words.lockPlaced}
          isChecked={draft.locks}
          onChange={(event) => set({ locks: event.currentTarget.checked })}
        />
      ) : null}
    </fieldset>
  );
}
