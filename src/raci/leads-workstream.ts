import type { RegisterView } from '../contract/raci';

/** Whether an account holds the role that leads a workstream: then it may close and reopen it. */
export function leadsWorkstream({ workstreams, people }: RegisterView, slug: string, account: string): boolean {
  const lead = workstreams.find((workstream) => workstream.slug === slug)?.lead ?? null;
  return (
    lead !== null &&
    people.some(({ who, roles }) => 'account' in who && who.account === account && roles.includes(lead))
  );
}
