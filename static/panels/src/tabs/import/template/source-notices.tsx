import Link from '@atlaskit/link';
import SectionMessage from '@atlaskit/section-message';
import { router } from '@forge/bridge';
import type { Preview } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

/** What the source says of itself before its tasks: that it is out of date and what follows it, and other notes. */
export function SourceNotices({ notices }: { readonly notices: Preview['template']['notices'] }) {
  const { texts } = useViewer(importTexts);
  return notices.map((notice, index) => (
    <SectionMessage
      key={index}
      appearance={notice.kind === 'deprecated' ? 'warning' : 'information'}
      {...(notice.kind === 'deprecated' ? { title: texts.template.deprecated } : {})}
    >
      <div className="rw-stack-050">
        <p dir="auto" className="rw-break">
          {notice.text}
        </p>
        {notice.link === null ? null : <NoticeLink href={notice.link} />}
      </div>
    </SectionMessage>
  ));
}

/** Opened by the product, in a tab of its own: inside the frame a plain link leads nowhere. */
function NoticeLink({ href }: { readonly href: string }) {
  // Only what a browser opens as a page: the link stands in a file that anybody may have written.
  if (!/^https?:\/\//i.test(href)) return <p className="rw-break">{href}</p>;
  return (
    <p className="rw-break">
      <Link
        href={href}
        onClick={(event) => {
          event.preventDefault();
          void router.open(href);
        }}
      >
        {href}
      </Link>
    </p>
  );
}
