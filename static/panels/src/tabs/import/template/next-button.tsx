import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { useState } from 'react';
import type { ErrorView } from '../../../../../../src/contract/result';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { errorOf } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import type { Draft } from '../draft';

interface Props {
  readonly draft: Draft;
  readonly ready: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onNext: () => void;
}

type Keeping =
  | { readonly state: 'no' }
  | { readonly state: 'asked' }
  | { readonly state: 'failed'; readonly error: ErrorView | null };

/**
 * Goes on to the Scope step, and keeps the template for the project on the way. Keeping the same one again changes
 * nothing; where it fails, the import can go on without it.
 */
export function NextButton({ draft, ready, onDraft, onNext }: Props) {
  const { texts } = useViewer(importTexts);
  const [keeping, setKeeping] = useState<Keeping>({ state: 'no' });
  const isUpload = draft.source.kind === 'upload';

  async function goOn() {
    if (!isUpload || !draft.keep || keeping.state === 'failed') {
      onNext();
      return;
    }
    setKeeping({ state: 'asked' });
    try {
      await call('keepTemplate', { uploadId: draft.source.id });
      onNext();
    } catch (failure) {
      setKeeping({ state: 'failed', error: errorOf(failure) });
    }
  }

  return (
    <>
      {keeping.state === 'failed' ? <Failed title={texts.template.keepFailed} error={keeping.error} /> : null}
      {isUpload ? (
        <div className="rw-stack-050">
          <Checkbox
            label={texts.template.keep}
            isChecked={draft.keep}
            onChange={(event) => onDraft({ ...draft, keep: event.target.checked })}
          />
          <p className="rw-subtle rw-small rw-text">{texts.template.keepHelp}</p>
        </div>
      ) : null}
      <div className="rw-footer">
        <Button
          appearance="primary"
          isDisabled={!ready}
          isLoading={keeping.state === 'asked'}
          onClick={() => void goOn()}
        >
          {keeping.state === 'failed' ? texts.template.nextWithoutKeeping : texts.next}
        </Button>
      </div>
    </>
  );
}
