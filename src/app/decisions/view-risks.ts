import type { RiskLine, RisksView } from '../../contract/risks';
import { isJiraFailure } from '../../errors/jira-failure';
import type { ProjectId } from '../../wave/ids';
import { bySeverity } from '../../decisions/by-severity';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { readLog } from '../../forge/storage/log-store';
import { matchItems } from '../waves/match-items';
import type { OpenWave } from '../waves/open-wave';
import { RISKS } from '../../forge/storage/risk-kind';
import { riskType } from '../../forge/jira/risk-type';
import { readWaveFacts } from '../waves/read-wave-facts';
import { workedIssues } from '../../forge/jira/worked-issues';

/** Flagged and blocked items that are listed: the Items tab has all of them. */
const MOST_STOPPED = 200;

/** The risks of a wave as one person sees them, and beside them what is flagged or blocked. */
export async function viewRisks({ wave, settings, rights }: OpenWave): Promise<RisksView> {
  const isActive = settings.state === 'active';
  const mayWrite = isActive && rights.role !== 'viewer';
  const [kept, facts, type] = await Promise.all([
    readLog(wave.id, RISKS),
    readWaveFacts(wave),
    mayWrite ? typeOrNone(wave.project) : null,
  ]);
  const stopped = matchItems(evaluateWave(facts).items, { is: 'stopped' });
  const listed = stopped.slice(0, MOST_STOPPED);
  const issues = await workedIssues([
    ...kept.flatMap(({ value }) => value.issue ?? []),
    ...listed.flatMap(({ issue }) => issue ?? []),
  ]);
  const risks = kept.flatMap(({ value, epoch }): RiskLine[] => {
    const { issue: id, last: _last, ...risk } = value;
    if (id === null) return [{ ...risk, version: epoch, issue: null }];
    const issue = issues.get(id);
    if (issue === undefined) return [];
    const { id: _id, ...shown } = issue;
    return [{ ...risk, version: epoch, issue: shown }];
  });
  const shownStopped = listed.flatMap((state): RisksView['stopped'][number][] => {
    const issue = issues.get(state.issue ?? '');
    if (issue === undefined) return [];
    const { key, title, status, owner } = issue;
    return [{ item: state.id, key, title, status, owner, high: state.high }];
  });
  return {
    risks: risks.sort(bySeverity),
    hidden: kept.length - risks.length,
    stopped: shownStopped,
    stoppedHidden: stopped.length - shownStopped.length,
    type: type === null ? null : { name: type.type.name, labelled: type.labelled },
    may: { write: mayWrite, remove: isActive && rights.role === 'owner' },
  };
}

/** Null where Jira tells the person no type: then nothing can be created, and what is there is shown all the same. */
async function typeOrNone(project: ProjectId) {
  try {
    return await riskType(project);
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'forbidden' || error.reason === 'refused')) return null;
    throw error;
  }
}
