import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar';
import { useState, type ReactNode } from 'react';
import { MAX_SOURCE_BYTES } from '../../../../../../src/contract/limits';
import type { ErrorView } from '../../../../../../src/contract/result';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { errorOf } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { newDraft, type Draft } from '../draft';
import { rememberRefused } from '../refused-memory';
import { StepFrame } from '../../../shell/step-frame';
import { NextButton } from './next-button';
import { PagePicker } from './page-picker';
import { RepeatWave } from './repeat-wave';
import { SourceCheck } from './source-check';
import { SourcePicker } from './source-picker';
import { TemplateOffers } from './template-offers';
import { upload, type Source } from './upload';

interface Props {
  readonly draft: Draft | null;
  /** Another source was chosen: what was chosen for the one before is gone. */
  readonly onSource: (draft: Draft) => void;
  /** Back to the choice of sources. */
  readonly onNone: () => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onNext: () => void;
  /** Everything is chosen, as for an earlier wave. */
  readonly onRepeat: (draft: Draft) => void;
}

type Sending =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly name: string; readonly share: number }
  | { readonly state: 'reading'; readonly title: string }
  | {
      readonly state: 'failed';
      readonly title: string;
      readonly error: ErrorView | null;
      /** Null where trying the same again cannot help. */
      readonly again: (() => void) | null;
    };

/** The first step: a source is chosen and sent, then read, and what is wrong with it is listed. */
export function TemplateStep({ draft, onSource, onNone, onDraft, onNext, onRepeat }: Props) {
  const { texts, format } = useViewer(importTexts);
  const [sending, setSending] = useState<Sending>({ state: 'none' });
  const [refused, setRefused] = useState<string | null>(null);

  /** @param instead id of an upload that this one replaces: it is taken out of the list. */
  async function send(source: Source, instead: string | null) {
    if (source.bytes.length > MAX_SOURCE_BYTES) {
      const message = texts.template.tooLarge(
        source.name,
        format.size(source.bytes.length),
        format.size(MAX_SOURCE_BYTES),
      );
      const error = { code: 'upload-rejected', message, next: texts.template.tooLargeNext } as const;
      setSending({ state: 'failed', title: texts.template.uploadFailed, error, again: null });
      return;
    }
    const uploadId = crypto.randomUUID();
    setSending({ state: 'sending', name: source.name, share: 0 });
    try {
      await upload(source, uploadId, (share) => setSending({ state: 'sending', name: source.name, share }));
    } catch (failure) {
      setSending({
        state: 'failed',
        title: texts.template.uploadFailed,
        error: errorOf(failure),
        again: () => void send(source, instead),
      });
      return;
    }
    // Tidying up only: where it fails, the refused upload stays in the list, marked.
    if (instead !== null) call('removeTemplate', { uploadId: instead }).catch(() => undefined);
    take(newDraft({ kind: 'upload', id: uploadId }, source.name));
  }

  async function readPage(page: { readonly id: string; readonly title: string }) {
    const uploadId = crypto.randomUUID();
    setSending({ state: 'reading', title: page.title });
    try {
      await call('readPage', { page: page.id, uploadId });
      take(newDraft({ kind: 'upload', id: uploadId }, page.title));
    } catch (failure) {
      setSending({
        state: 'failed',
        title: texts.template.pageFailed,
        error: errorOf(failure),
        again: () => void readPage(page),
      });
    }
  }

  function take(next: Draft) {
    setSending({ state: 'none' });
    setRefused(null);
    onSource(next);
  }

  const frame = (children: ReactNode) => (
    <StepFrame heading={texts.template.heading} intro={texts.template.intro}>
      {children}
    </StepFrame>
  );
  switch (sending.state) {
    case 'reading':
      return frame(
        <p role="status" dir="auto" className="rw-break">
          {texts.template.reading(sending.title)}
        </p>,
      );
    case 'sending': {
      const sentence = texts.template.uploading(sending.name, format.percent(sending.share));
      return frame(
        <div className="rw-stack-100">
          <p role="status" dir="auto" className="rw-break">
            {sentence}
          </p>
          <ProgressBar value={sending.share} ariaLabel={sentence} />
        </div>,
      );
    }
    case 'none':
    case 'failed':
      return frame(
        <>
          {sending.state === 'failed' ? (
            <Failed title={sending.title} error={sending.error} onRetry={sending.again ?? undefined} />
          ) : null}
          {draft === null || sending.state === 'failed' ? choose() : check(draft)}
        </>,
      );
  }

  function choose() {
    return (
      <>
        <RepeatWave onRepeat={onRepeat} />
        <SourcePicker compact={false} onSource={(source) => void send(source, null)} />
        <TemplateOffers
          onSource={take}
          onReplace={(uploadId, source) => void send(source, uploadId)}
          onReadPage={(page) => void readPage(page)}
        />
        <PagePicker onPage={(page) => void readPage(page)} />
      </>
    );
  }

  function check(checked: Draft) {
    const { id } = checked.source;
    return (
      <SourceCheck
        key={id}
        draft={checked}
        onDraft={onDraft}
        onRefused={() => {
          rememberRefused(id);
          setRefused(id);
        }}
        replace={
          <div className="rw-row">
            {checked.source.kind === 'upload' ? (
              <SourcePicker compact onSource={(source) => void send(source, refused === id ? id : null)} />
            ) : null}
            <Button onClick={onNone}>{texts.template.another}</Button>
          </div>
        }
        next={(ready) => <NextButton draft={checked} ready={ready} onDraft={onDraft} onNext={onNext} />}
      />
    );
  }
}
