import type { AccountId } from '../../wave/ids';
import type { WavePlan } from '../../wave/wave-plan';
import { readRegister } from '../../raci/read-register';
import { EMPTY_REGISTER } from '../../raci/stored-register';
import { FIRST_SETTINGS, type WaveFacts } from '../../readiness/wave-facts';
import { sampleWave } from '../../sample/sample-wave';
import { notConfigured, projectOf } from '../../forge/access/authorise';
import type { Caller } from '../../forge/access/context';
import type { issuesAsViewer, ShownIssue } from '../../forge/jira/issues-as-viewer';
import type { OpenWave } from './open-wave';
import { failureOf } from '../../errors/failure-of';

export interface OpenSample extends Pick<OpenWave, 'account' | 'wave' | 'settings' | 'register' | 'rights'> {
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  /** In the place of what Jira shows of issues: there are none. */
  readonly look: typeof issuesAsViewer;
}

/** The sample, for whoever may open the page: nothing in it is anybody's, so neither Jira nor storage is asked. */
export function openSample({ account, claim }: Caller): OpenSample {
  const project = projectOf(claim);
  if (project === null) throw failureOf(notConfigured);
  const { wave, plan, facts, titles } = sampleWave(project, Date.now());
  const issues = new Map(
    [...facts.facts.values()].map((fact) => [fact.issue, shown(titles.get(fact.issue) ?? '', fact)]),
  );
  return {
    account,
    wave,
    settings: {
      readiness: FIRST_SETTINGS,
      owner: '' as AccountId,
      viewers: [],
      state: 'active',
      firstSteps: 'put-away',
      epoch: 0,
    },
    register: readRegister(EMPTY_REGISTER),
    rights: { role: 'viewer', leads: [], settings: false, bulk: false },
    plan,
    facts,
    look: async (ids) => new Map([...issues].filter(([id]) => ids.includes(id))),
  };
}

const shown = (title: string, { last }: { readonly last: { readonly status: string } | null }): ShownIssue => ({
  key: '',
  title,
  status: last?.status ?? '',
  typeName: '',
  typeIcon: '',
  assignee: null,
});
