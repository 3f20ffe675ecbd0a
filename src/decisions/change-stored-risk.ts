import type { Assessment } from '../contract/risks';
import type { StoredRisk } from './stored-risk';

/** The fields of an assessment alone, out of whatever holds them. */
export const assessmentOf = ({ likelihood, impact, response, text }: Assessment): Assessment => ({
  likelihood,
  impact,
  response,
  text,
});

/** What the activity says of an assessment: `3 × 4 = 12, reduce`. */
export const riskWords = ({ likelihood, impact, response }: Assessment): string =>
  `${likelihood} × ${impact} = ${likelihood * impact}, ${response}`;

/** Whether an issue is a risk of the wave already: taken in twice it is one. */
export const isRisk = (issue: string, risks: readonly Pick<StoredRisk, 'issue'>[]): boolean =>
  risks.some((risk) => risk.issue === issue);

/** A risk without a known issue may be removed by everyone who writes; another one by the owner of the wave. */
export const mayRemoveRisk = ({ issue }: Pick<StoredRisk, 'issue'>, isOwner: boolean): boolean =>
  isOwner || issue === null;
