import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { KeptTemplate, KeptVersion } from '../../../../../../src/contract/source';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { When } from '../../../kit/when';

interface Props {
  readonly templates: readonly KeptTemplate[];
  readonly onUse: (version: KeptVersion, name: string) => void;
  readonly onReadPage: (page: { readonly id: string; readonly title: string }) => void;
  readonly onRemove: (version: KeptVersion, name: string) => void;
}

/** What is kept for the project: one entry a template, its newest version first, the older ones below on request. */
export function KeptTemplates({ templates, ...actions }: Props) {
  const { texts } = useViewer(importTexts);
  if (templates.length === 0) return null;
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.template.kept}
        </Heading>
        <p className="rw-subtle rw-text">{texts.template.keptIntro}</p>
      </div>
      <ul className="rw-rows">
        {templates.map((template) => (
          <li key={template.name} className="rw-stack-100">
            <Kept template={template} {...actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kept({ template, ...actions }: { readonly template: KeptTemplate } & Omit<Props, 'templates'>) {
  const { texts } = useViewer(importTexts);
  const [all, setAll] = useState(false);
  const [newest, ...older] = template.versions;
  if (newest === undefined) return null;
  return (
    <>
      <span dir="auto" className="rw-strong rw-break">
        {template.name}
      </span>
      <Version version={newest} name={template.name} {...actions} />
      {all ? (
        <ul className="rw-rows rw-indent" aria-label={texts.template.olderOf(template.name)}>
          {older.map((version) => (
            <li key={version.uploadId}>
              <Version version={version} name={template.name} {...actions} />
            </li>
          ))}
        </ul>
      ) : null}
      {older.length === 0 ? null : (
        <div>
          <Button spacing="compact" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? texts.template.olderHide : texts.template.olderShow(older.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Version({
  version,
  name,
  onUse,
  onReadPage,
  onRemove,
}: { readonly version: KeptVersion; readonly name: string } & Omit<Props, 'templates'>) {
  const { texts, format } = useViewer(importTexts);
  const { page } = version;
  const newer = page !== null && page.present !== null && page.present > page.version ? page.present : null;
  return (
    <div className="rw-stack-050">
      <div className="rw-row rw-between">
        <div className="rw-stack-050 rw-grow">
          <span className="rw-break">
            <When
              at={version.keptAt}
              sentence={(when) => texts.template.keptMeta(version.number, version.file, when)}
            />
          </span>
          <span className="rw-subtle rw-small rw-break">
            {page === null
              ? version.version === ''
                ? format.size(version.size)
                : texts.template.versionAndSize(version.version, format.size(version.size))
              : texts.template.fromPage(page.title, page.version)}
          </span>
        </div>
        <div className="rw-row">
          <Button aria-label={texts.template.useVersion(name, version.number)} onClick={() => onUse(version, name)}>
            {texts.template.earlierUseShort}
          </Button>
          <Button
            aria-label={texts.template.removeVersion(name, version.number)}
            onClick={() => onRemove(version, name)}
          >
            {texts.template.remove}
          </Button>
        </div>
      </div>
      {page !== null && page.present === null ? <p className="rw-subtle rw-small">{texts.template.pageGone}</p> : null}
      {page === null || newer === null ? null : (
        <div className="rw-row">
          <span className="rw-small">{texts.template.pageChanged}</span>
          <Button spacing="compact" onClick={() => onReadPage(page)}>
            {texts.template.readVersion(newer)}
          </Button>
        </div>
      )}
    </div>
  );
}
