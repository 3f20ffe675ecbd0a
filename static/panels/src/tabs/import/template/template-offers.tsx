import Skeleton from '@atlaskit/skeleton';
import { useState } from 'react';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { TemplateSources } from '../../../../../../src/contract/source';
import { call } from '../../../shell/call';
import { Confirm } from '../../../kit/confirm';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { errorOf, useCall } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { newDraft, type Draft } from '../draft';
import { refusedUploads } from '../refused-memory';
import { BundledCards } from './bundled-cards';
import { KeptTemplates } from './kept-templates';
import { OwnUploads } from './own-uploads';
import type { Source } from './upload';

interface Props {
  readonly onSource: (draft: Draft) => void;
  readonly onReplace: (uploadId: string, source: Source) => void;
  readonly onReadPage: (page: { readonly id: string; readonly title: string }) => void;
}

interface Removal {
  readonly uploadId: string;
  readonly title: string;
  readonly body: string;
}

/** What can be imported without sending it: bundled templates, those kept for the project, and this person's own uploads. */
export function TemplateOffers({ onSource, onReplace, onReadPage }: Props) {
  const { texts } = useViewer(importTexts);
  const { loaded, retry } = useCall('', () => call('listTemplates', {}));
  const [changed, setChanged] = useState<TemplateSources | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function remove(uploadId: string) {
    setRemoval(null);
    setFailed(null);
    try {
      setChanged(await call('removeTemplate', { uploadId }));
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
  }

  if (loaded.state === 'loading') {
    return (
      <LoadingRegion>
        <Skeleton width="240px" height="20px" isShimmering />
        <div className="rw-cards">
          {[0, 1, 2, 3].map((card) => (
            <Skeleton key={card} width="100%" height="180px" isShimmering />
          ))}
        </div>
      </LoadingRegion>
    );
  }
  if (loaded.state === 'failed')
    return <Failed title={texts.template.earlierFailed} error={loaded.error} onRetry={retry} />;
  const { bundled, kept, uploads } = changed ?? loaded.value;
  return (
    <>
      <BundledCards templates={bundled} onUse={({ id, name }) => onSource(newDraft({ kind: 'bundled', id }, name))} />
      <KeptTemplates
        templates={kept}
        onUse={({ uploadId }, name) => onSource(newDraft({ kind: 'upload', id: uploadId }, name))}
        onReadPage={onReadPage}
        onRemove={({ uploadId, number }, name) =>
          setRemoval({
            uploadId,
            title: texts.template.removeTitle(name, number),
            body: texts.template.removeBody,
          })
        }
      />
      <OwnUploads
        uploads={uploads}
        refused={refusedUploads()}
        onUse={({ uploadId, name }) => onSource(newDraft({ kind: 'upload', id: uploadId }, name))}
        onReplace={({ uploadId }, source) => onReplace(uploadId, source)}
        onRemove={({ uploadId, name }) =>
          setRemoval({
            uploadId,
            title: texts.template.removeUploadTitle(name),
            body: texts.template.removeUploadBody,
          })
        }
      />
      <p role="status" className={changed === null ? 'rw-silent' : 'rw-subtle'}>
        {changed === null ? null : texts.template.removed}
      </p>
      {failed === null ? null : <Failed title={texts.template.removeFailed} error={failed.error} />}
      {removal === null ? null : (
        <Confirm
          title={removal.title}
          body={removal.body}
          action={texts.template.remove}
          onConfirm={() => void remove(removal.uploadId)}
          onCancel={() => setRemoval(null)}
        />
      )}
    </>
  );
}
