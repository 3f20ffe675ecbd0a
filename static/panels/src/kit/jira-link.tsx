import Link from '@atlaskit/link';
import { router } from '@forge/bridge';

/** An issue's key, which opens it. Through the product's router: inside the frame a plain link leads nowhere. */
export function JiraLink({ issueKey }: { readonly issueKey: string }) {
  const href = `/browse/${encodeURIComponent(issueKey)}`;
  return (
    <Link
      href={href}
      onClick={(event) => {
        event.preventDefault();
        void router.open(href);
      }}
    >
      {issueKey}
    </Link>
  );
}
