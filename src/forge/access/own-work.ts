import { isJiraFailure } from '../../errors/jira-failure';
import type { AccountId, ProjectId } from '../../wave/ids';
import { type Authorised, authorise, projectOf } from './authorise';
import type { Caller } from './context';

interface Work {
  readonly project: ProjectId;
  readonly startedBy: AccountId;
}

/**
 * Shows an import or a move to a person who may view its project. While Jira does not answer, nobody can be asked who may;
 * the person who started the work still sees how far it is and when Jira is tried next. They were allowed to start it in
 * this project, and `shown` leaves out what Jira said of its issues.
 * @param regular reads and shows the work after Jira has vouched for the project
 * @param own reads the work alone; null where there is none
 * @throws JiraFailure where Jira does not answer and the work is another person's
 */
export async function shownWork<T extends Work, View>(
  caller: Caller,
  regular: (where: Authorised) => Promise<View | null>,
  own: () => Promise<T | null>,
  shown: (work: T) => Promise<View>,
): Promise<View | null> {
  let where: Authorised;
  try {
    where = await authorise(caller, 'view');
  } catch (failure) {
    if (!isJiraFailure(failure) || failure.reason !== 'unknown-outcome') throw failure;
    const work = await own();
    if (work === null || work.startedBy !== caller.account || work.project !== projectOf(caller.claim)) throw failure;
    return shown(work);
  }
  return regular(where);
}
