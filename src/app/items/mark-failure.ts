import type { ErrorCode } from '../../contract/result';
import { type MarkRefusal, REFUSAL_WORDS } from '../../marks/mark-refusal';
import { AppFailure } from '../../errors/app-failure';
import { namesAsViewer } from '../../forge/jira/names-as-viewer';
import type { KeptRecord } from '../../forge/storage/record-store';

const RIGHTS: readonly MarkRefusal[] = ['view-only', 'lead-only', 'owner-only'];

export function markFailure(because: MarkRefusal): AppFailure {
  const code: ErrorCode = RIGHTS.includes(because) ? 'not-allowed' : 'bad-request';
  return new AppFailure({ code, ...REFUSAL_WORDS[because] });
}

/** Says who has written what since; the name as Jira shows it to the person. */
export async function changedMeanwhile({ lines }: KeptRecord): Promise<AppFailure> {
  const newest = lines[0];
  const name = newest === undefined ? undefined : (await namesAsViewer([newest.by])).get(newest.by);
  const { what, from, to } = newest ?? { what: '', from: '', to: '' };
  return new AppFailure({
    code: 'changed-meanwhile',
    message: `${name ?? 'Somebody else'} has written this item meanwhile: ${what === '' ? '' : `“${what}” `}${from === '' ? '' : `was ${from}, `}is now ${to === '' ? 'empty' : to}.`,
    next: 'Look at it as it is now, then apply yours again.',
  });
}
