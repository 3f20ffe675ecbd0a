import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useState } from 'react';
import { MAX_SOURCE_BYTES } from '../../../../src/contract/limits';
import type { ErrorView } from '../../../../src/contract/result';
import { Failed } from '../failed';
import { errorOf } from '../use-call';
import { useViewer } from '../viewer';
import { newDraft, type Draft } from './draft';
import { EarlierUploads } from './earlier-uploads';
import { SourceCheck } from './source-check';
import { SourcePicker } from './source-picker';
import { StepFrame } from './step-frame';
import { upload, type Source } from './upload';

interface Props {
  readonly draft: Draft | null;
  /** Another source was chosen: what was chosen for the one before is gone. */
  readonly onSource: (draft: Draft) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onNext: () => void;
}

type Sending =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly name: string; readonly share: number }
  | { readonly state: 'failed'; readonly error: ErrorView | null; readonly source: Source | null };

/** The first step: a source is chosen and sent, then read, and what is wrong with it is listed. */
export function TemplateStep({ draft, onSource, onDraft, onNext }: Props) {
  const { texts, format } = useViewer();
  const [sending, setSending] = useState<Sending>({ state: 'none' });

  async function send(source: Source) {
    if (source.bytes.length > MAX_SOURCE_BYTES) {
      const message = texts.template.tooLarge(
        source.name,
        format.size(source.bytes.length),
        format.size(MAX_SOURCE_BYTES),
      );
      setSending({
        state: 'failed',
        source: null,
        error: { code: 'upload-rejected', message, next: texts.template.tooLargeNext },
      });
      return;
    }
    const uploadId = crypto.randomUUID();
    setSending({ state: 'sending', name: source.name, share: 0 });
    try {
      await upload(source, uploadId, (share) => setSending({ state: 'sending', name: source.name, share }));
      setSending({ state: 'none' });
      onSource(newDraft(uploadId, source.name));
    } catch (failure) {
      setSending({ state: 'failed', source, error: errorOf(failure) });
    }
  }

  const picker = <SourcePicker compact={draft !== null} onSource={(source) => void send(source)} />;
  if (sending.state === 'sending') {
    const sentence = texts.template.uploading(sending.name, format.percent(sending.share));
    return (
      <StepFrame heading={texts.template.heading} intro={texts.template.intro}>
        <div className="rw-stack-100">
          <p role="status" dir="auto" className="rw-break">
            {sentence}
          </p>
          <ProgressBar value={sending.share} ariaLabel={sentence} />
        </div>
      </StepFrame>
    );
  }
  const { source } = sending.state === 'failed' ? sending : { source: null };
  return (
    <StepFrame heading={texts.template.heading} intro={texts.template.intro}>
      {sending.state === 'failed' ? (
        <Failed
          title={texts.template.uploadFailed}
          error={sending.error}
          onRetry={source === null ? undefined : () => void send(source)}
        />
      ) : null}
      {draft === null || sending.state === 'failed' ? (
        <>
          {picker}
          <EarlierUploads onUse={(choice) => onSource(newDraft(choice.uploadId, choice.name))} />
        </>
      ) : (
        <SourceCheck
          key={draft.uploadId}
          draft={draft}
          onDraft={onDraft}
          replace={picker}
          next={(ready) => <NextButton ready={ready} onNext={onNext} />}
        />
      )}
    </StepFrame>
  );
}

function NextButton({ ready, onNext }: { readonly ready: boolean; readonly onNext: () => void }) {
  const { texts } = useViewer();
  return (
    <div className="rw-footer">
      <Button appearance="primary" isDisabled={!ready} onClick={onNext}>
        {texts.next}
      </Button>
    </div>
  );
}
