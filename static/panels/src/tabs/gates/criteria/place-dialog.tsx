import { useState } from 'react';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Failed } from '../../../kit/failed';
import type { Written } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { PlacePart } from './place-part';
import { changesOf, type DocumentDraft, draftOf, faultOf } from './place-draft';
import { useEvidence } from './use-evidence';

/** Each document that the criterion names: where it is, its review, its lock, or that it is not needed. One press saves all of it. */
export function PlaceDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.documents;
  const wave = sheet.wave.id;
  const locks = sheet.gate.gate.stands === 'cutover';
  const options = useEvidence(finding, 'document');
  const [drafts, setDrafts] = useState<Readonly<Record<string, DocumentDraft>>>({});
  const [tried, setTried] = useState(false);
  const { loaded, retry, take } = useCall(wave, () => call('getDocuments', { wave }));
  const documents = loaded.state === 'ready' ? loaded.value.documents : [];
  const parts = options.flatMap(({ value: id, label }) => {
    const document = documents.find((one) => one.id === id);
    return document === undefined ? [] : [{ document, label, draft: drafts[id] ?? draftOf(document, locks) }];
  });
  const isEmpty = parts.every(({ draft }) => changesOf(draft).length === 0);

  /** Document by document. What is saved when one fails stays saved, and is left out of the next press. */
  async function save(): Promise<Written> {
    try {
      for (const { document, draft } of parts) {
        let now = document;
        for (const make of changesOf(draft)) {
          const change = make(now);
          if (change === null) break;
          const view = await call('changeDocument', { wave, change });
          take(view);
          now = view.documents.find(({ id }) => id === now.id) ?? now;
        }
        setDrafts((before) => ({ ...before, [document.id]: { ...draftOf(now, locks), does: 'leave' } }));
      }
      return { is: 'done' };
    } catch (failure) {
      return { is: 'failed', error: errorOf(failure) };
    }
  }

  return (
    <CriterionFrame
      title={words.title}
      action={words.save}
      width="medium"
      home={home}
      isDisabled={loaded.state !== 'ready'}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isEmpty || parts.some(({ draft }) => faultOf(draft) !== null) ? null : save();
      }}
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      {loaded.state === 'loading' ? <p className="rw-subtle">{texts.loading}</p> : null}
      {parts.map(({ document, label, draft }) => (
        <PlacePart
          key={document.id}
          document={document}
          name={label}
          draft={draft}
          isTried={tried}
          onDraft={(next) => setDrafts({ ...drafts, [document.id]: next })}
        />
      ))}
      {tried && isEmpty ? <p role="alert">{words.need}</p> : null}
    </CriterionFrame>
  );
}
