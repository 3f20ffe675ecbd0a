import Checkbox from '@atlaskit/checkbox';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useEffect, useRef, type ReactNode } from 'react';
import { call } from '../../../shell/call';
import { Choice } from '../../../kit/choice';
import { Failed } from '../../../kit/failed';
import { Message } from '../../../kit/message';
import { TextInput } from '../../../kit/text-input';
import { LoadingRegion } from '../../../shell/loading-region';
import { useCall } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { sourceRequest, withOtherNodes, type Draft } from '../draft';
import { FaultList } from '../fault-list';
import { PhaseForm } from './phase-form';
import { checkPhases, readPhases } from './phase-rows';
import { SourceNotices } from './source-notices';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The source itself is at fault: reading it again cannot help. */
  readonly onRefused: () => void;
  /** The way to another source, there in every state. */
  readonly replace: ReactNode;
  readonly next: (ready: boolean) => ReactNode;
}

/** What the chosen source is: its name and counts, its faults, and its phases where it names none. */
export function SourceCheck({ draft, onDraft, onRefused, replace, next }: Props) {
  const { texts } = useViewer(importTexts);
  const request = sourceRequest(draft);
  const { loaded, retry } = useCall(JSON.stringify(request), () => call('previewImport', request));
  const isRefused = loaded.state === 'failed' && loaded.error !== null && REFUSALS.has(loaded.error.code);
  const told = useRef(onRefused);
  useEffect(() => {
    told.current = onRefused;
  });
  useEffect(() => {
    if (isRefused) told.current();
  }, [isRefused]);
  switch (loaded.state) {
    case 'loading':
      return (
        <>
          <p role="status" dir="auto" className="rw-break">
            {texts.template.reading(draft.name)}
          </p>
          <LoadingRegion>
            <Skeleton width="60%" height="24px" isShimmering />
            <Skeleton width="80%" height="16px" isShimmering />
          </LoadingRegion>
        </>
      );
    case 'failed':
      return (
        <>
          <Failed title={texts.template.readFailed} error={loaded.error} onRetry={isRefused ? undefined : retry} />
          {replace}
          <FaultList faults={loaded.error?.diagnostics ?? []} />
        </>
      );
    case 'ready': {
      const { template, templates, diagnostics, wave, counts: planned } = loaded.value;
      const { counts } = template;
      const phases = draft.phases ?? readPhases(template.keptPhases ?? '');
      const ready = phases.length === 0 || checkPhases(phases, counts.modules).every((fault) => fault === null);
      return (
        <>
          <div className="rw-card rw-stack-100">
            <div className="rw-stack-050">
              <Heading size="small" as="h3">
                <span dir="auto" className="rw-break">
                  {texts.template.ready(template.name)}
                </span>
              </Heading>
              <p className="rw-subtle rw-break">
                {texts.template.counts(counts.phases, counts.modules, counts.tasks, counts.subtasks, counts.criteria)}
              </p>
              <p className="rw-subtle rw-small rw-break">
                {template.version === ''
                  ? texts.template.formats[template.format]
                  : texts.template.formatAndVersion(texts.template.formats[template.format], template.version)}
              </p>
            </div>
            {replace}
          </div>
          <SourceNotices notices={template.notices} />
          {templates.length < 2 ? null : (
            <div className="rw-field">
              <Choice
                id="template-choice"
                label={texts.template.several}
                placeholder={texts.preview.choose}
                options={templates.map((each) => ({ value: each.id, label: `${each.name} ${each.version}`.trim() }))}
                value={template.id}
                onChange={(id) => onDraft(withOtherNodes(draft, { template: id, phases: null }))}
              />
            </div>
          )}
          {wave.isNew && !draft.newWave ? null : (
            <div className="rw-stack-050">
              {draft.newWave ? null : <p className="rw-text">{texts.template.goesOn(wave.code)}</p>}
              <Checkbox
                label={texts.template.newWave}
                isChecked={draft.newWave}
                onChange={(event) => onDraft(withOtherNodes(draft, { newWave: event.target.checked, phases: null }))}
              />
            </div>
          )}
          {wave.isNew ? (
            <div className="rw-field">
              <Label htmlFor="wave-name">{texts.template.waveName}</Label>
              <TextInput
                id="wave-name"
                dir="auto"
                maxLength={120}
                placeholder={template.name}
                value={draft.waveName ?? ''}
                onChange={(waveName) => onDraft({ ...draft, waveName })}
              />
            </div>
          ) : planned.create === 0 ? (
            <Message appearance="information">
              <p>{texts.template.nothingToCreate(wave.code)}</p>
            </Message>
          ) : null}
          <FaultList faults={diagnostics} />
          {template.flat ? (
            <PhaseForm
              rows={phases}
              isKept={draft.phases === null && phases.length > 0}
              titles={loaded.value.nodes.filter(({ parent }) => parent === null).map(({ summary }) => summary)}
              onRows={(phases) => onDraft(withOtherNodes(draft, { phases }))}
            />
          ) : null}
          {next(ready)}
        </>
      );
    }
  }
}

/** What is wrong with the source and not with the asking. */
const REFUSALS: ReadonlySet<string> = new Set(['template-has-errors', 'upload-rejected']);
