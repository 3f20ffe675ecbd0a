import Button from '@atlaskit/button/default/button';
import Skeleton from '@atlaskit/skeleton';
import { useRef, useState } from 'react';
import { stopsImport } from '../../../../../../src/contract/date-findings';
import type { ImportComparison } from '../../../../../../src/contract/import-comparison';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { RunView } from '../../../../../../src/contract/run';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { errorOf, useCall } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useToday } from '../../../shell/use-today';
import { useViewer } from '../../../shell/viewer';
import { DateWarnings } from '../../../kit/dates/date-warnings';
import { ComparisonSection } from '../comparison/comparison-section';
import { FindingList } from '../dates/finding-list';
import { firstDates } from '../dates/no-dates';
import { fullRequest, type Draft } from '../draft';
import { PreviewSummary } from './preview-summary';
import { PreviewTree } from './preview-tree';
import { FaultList } from '../fault-list';
import { isFilled, RequiredFields } from './required-fields';
import { StepFrame } from '../../../shell/step-frame';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onStarted: (run: RunView) => void;
}

/** Nothing has to be created for a wave to take over what was moved, renamed or taken out. */
const hasChanges = (comparison: ImportComparison | undefined): boolean =>
  comparison !== undefined && comparison.moved.length + comparison.renamed.length + comparison.gone.length > 0;

type Starting =
  | { readonly state: 'no' }
  | { readonly state: 'asked' }
  | { readonly state: 'failed'; readonly error: ErrorView | null };

/** The fifth step: everything that the import would do, and the button that does it. */
export function PreviewStep({ draft, onDraft, onBack, onStarted }: Props) {
  const { texts, format } = useViewer(importTexts);
  // Without the wave's name, the field values and what was accepted: they change nothing of the plan, and every letter would ask again.
  const { waveName: _, ...full } = fullRequest(draft);
  const request = {
    ...full,
    ...(full.dates === undefined ? {} : { dates: { ...full.dates, accepted: false } }),
    fields: {},
  };
  const { loaded, retry } = useCall(JSON.stringify(request), () => call('previewImport', request));
  const today = useToday(format.zone);
  const [starting, setStarting] = useState<Starting>({ state: 'no' });
  // The same id for a second click or a retry after a lost answer: the app then answers the run that it has.
  const requestId = useRef<string | null>(null);

  if (loaded.state !== 'ready') {
    return (
      <StepFrame
        heading={texts.preview.heading}
        intro={texts.preview.nothingYet}
        footer={<Button onClick={onBack}>{texts.back}</Button>}
      >
        {loaded.state === 'failed' ? (
          <>
            <Failed title={texts.preview.failed} error={loaded.error} onRetry={retry} />
            <FaultList faults={loaded.error?.diagnostics ?? []} />
          </>
        ) : (
          <LoadingRegion>
            <Skeleton width="100%" height="72px" isShimmering />
            <Skeleton width="70%" height="16px" isShimmering />
            <Skeleton width="60%" height="16px" isShimmering />
            <Skeleton width="100%" height="240px" isShimmering />
          </LoadingRegion>
        )}
      </StepFrame>
    );
  }

  const preview = loaded.value;
  const unsupported = preview.requiredFields.some((field) => field.input === 'unsupported');
  const warned = preview.dates.warnings.length > 0 && draft.dates?.accepted !== true;
  const contradicts = preview.dates.findings.some(stopsImport);
  const changes = hasChanges(preview.comparison) || draft.matches.length > 0;
  const missing = preview.requiredFields.some((field) => !isFilled(draft.fields[field.level]?.[field.id]));
  const reason =
    preview.counts.create === 0 && !changes
      ? texts.preview.nothing
      : contradicts
        ? texts.preview.contradicts
        : warned
          ? texts.preview.warned
          : unsupported
            ? texts.preview.unsupportedField
            : missing
              ? texts.preview.fillMissing
              : null;

  async function start() {
    setStarting({ state: 'asked' });
    requestId.current ??= crypto.randomUUID();
    try {
      const template = preview.template.id;
      const { dropGone = false } = draft;
      onStarted(await call('startImport', { ...fullRequest(draft), template, dropGone, requestId: requestId.current }));
    } catch (failure) {
      setStarting({ state: 'failed', error: errorOf(failure) });
    }
  }

  return (
    <StepFrame
      heading={texts.preview.heading}
      intro={texts.preview.nothingYet}
      footer={
        <>
          <Button onClick={onBack} isDisabled={starting.state === 'asked'}>
            {texts.back}
          </Button>
          <Button
            appearance="primary"
            isDisabled={reason !== null}
            isLoading={starting.state === 'asked'}
            onClick={() => void start()}
          >
            {preview.counts.create === 0 && changes
              ? texts.comparison.accept
              : texts.preview.start(preview.counts.create)}
          </Button>
          <span role="status" className="rw-subtle">
            {reason ?? (starting.state === 'asked' ? texts.preview.starting : null)}
          </span>
        </>
      }
    >
      <PreviewSummary preview={preview} />
      {preview.comparison === undefined ? null : (
        <ComparisonSection
          comparison={preview.comparison}
          answers={draft.matches}
          onAnswers={(matches) => onDraft({ ...draft, matches })}
          dropGone={draft.dropGone ?? false}
          onDropGone={(dropGone) => onDraft({ ...draft, dropGone })}
        />
      )}
      <FindingList findings={preview.dates.findings} />
      {preview.dates.spread?.isOn === true ? <p>{texts.findings.isSpread(preview.dates.spread.items.length)}</p> : null}
      <DateWarnings
        warnings={preview.dates.warnings}
        accepted={!warned}
        onAccepted={(accepted) =>
          onDraft({ ...draft, dates: { ...(draft.dates ?? firstDates(preview, format.zone, today)), accepted } })
        }
      />
      <RequiredFields
        fields={preview.requiredFields}
        values={draft.fields}
        onValues={(fields) => onDraft({ ...draft, fields })}
      />
      <FaultList faults={preview.diagnostics} />
      <PreviewTree preview={preview} />
      {starting.state === 'failed' ? (
        <Failed title={texts.preview.startFailed} error={starting.error} onRetry={() => void start()} />
      ) : null}
    </StepFrame>
  );
}
