import Link from '@atlaskit/link';
import { router } from '@forge/bridge';
import { JiraLink } from './jira-link';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const ADDRESS = /^https?:\/\/\S+$/i;

/** What shows a result: an issue, an address, or words. Only what is plainly one of the first two can be opened. */
export function EvidenceLink({ evidence }: { readonly evidence: string }) {
  if (ISSUE_KEY.test(evidence)) return <JiraLink issueKey={evidence} />;
  if (!ADDRESS.test(evidence)) return <span dir="auto">{evidence}</span>;
  return (
    <Link
      href={evidence}
      onClick={(event) => {
        event.preventDefault();
        void router.open(evidence);
      }}
    >
      {evidence}
    </Link>
  );
}
