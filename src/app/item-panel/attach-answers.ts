import { failureOf } from '../../errors/failure-of';
import { attachText } from '../../forge/jira/attach-text';
import { peopleByAccount } from '../../forge/jira/people-by-account';
import { noteChanged } from '../../forge/queues/facts-queue';
import { answersFile } from '../../marks/answers-file';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import type { OpenItem } from '../items/open-item';
import { questionsOf } from './view-item';

/**
 * Writes the answers of an item as a file to its issue, as the person: that is the evidence which a criterion of a form asks for.
 * @throws AppFailure where nothing is answered yet or the item has no issue; JiraFailure where Jira does not take the file
 */
export async function attachAnswers(open: OpenItem): Promise<void> {
  const { issue } = open.state;
  const questions = questionsOf(open);
  if (issue === null || questions.every(({ text }) => text === '')) throw failureOf(MARK_REFUSALS['nothing-answered']);
  const accounts = [...new Set(questions.flatMap(({ by }) => by ?? []))];
  const names = new Map((await peopleByAccount(accounts)).map(({ account, name }) => [account, name]));
  await attachText(issue, answersFile(open.wave, questions, names));
  // It is seen as evidence with the changes of this minute.
  await noteChanged(open.wave.project, [{ issue, parent: null }]);
}
