import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import type { TemplateSources } from '../../../../../../src/contract/source';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { When } from '../../../kit/when';
import { FileButton } from '../../../kit/file-button';
import { readFile } from './read-file';
import type { Source } from './upload';

type Upload = TemplateSources['uploads'][number];

interface Props {
  readonly uploads: readonly Upload[];
  /** Ids of those that were refused when they were read. */
  readonly refused: ReadonlySet<string>;
  readonly onUse: (upload: Upload) => void;
  readonly onReplace: (upload: Upload, source: Source) => void;
  readonly onRemove: (upload: Upload) => void;
}

/** What this person uploaded and did not keep for the project. What was refused is offered to be replaced, not to be used. */
export function OwnUploads({ uploads, refused, onUse, onReplace, onRemove }: Props) {
  const { texts, format } = useViewer(importTexts);
  if (uploads.length === 0) return null;
  return (
    <section className="rw-stack-100">
      <Heading size="small" as="h3">
        {texts.template.earlier}
      </Heading>
      <ul className="rw-rows">
        {uploads.map((upload) => (
          <li key={upload.uploadId} className="rw-row rw-between">
            <div className="rw-stack-050 rw-grow">
              <span dir="auto" className="rw-break">
                {upload.name}
              </span>
              <span className="rw-subtle rw-small">
                <When
                  at={upload.uploadedAt}
                  sentence={(when) => texts.template.earlierMeta(format.size(upload.size), when)}
                />
              </span>
              {refused.has(upload.uploadId) ? <span className="rw-small">{texts.template.wasRefused}</span> : null}
            </div>
            <div className="rw-row">
              {refused.has(upload.uploadId) ? (
                <FileButton
                  label={texts.template.replaceShort}
                  description={texts.template.replaceOf(upload.name)}
                  onFile={(file) => void readFile(file).then((source) => onReplace(upload, source))}
                />
              ) : (
                <Button aria-label={texts.template.earlierUse(upload.name)} onClick={() => onUse(upload)}>
                  {texts.template.earlierUseShort}
                </Button>
              )}
              <Button aria-label={texts.template.removeUpload(upload.name)} onClick={() => onRemove(upload)}>
                {texts.template.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
