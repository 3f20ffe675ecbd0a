import type { IssueId } from '../../wave/ids';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { OpenWave } from '../waves/open-wave';
import { type IssueValues, readValues } from '../../forge/jira/read-values';
import { readWaveFacts } from '../waves/read-wave-facts';
import { failureOf } from '../../errors/failure-of';

export interface EditableItems {
  readonly items: readonly { readonly id: string; readonly issue: IssueId; readonly stands: IssueValues }[];
  /** Not shown to the person, gone, or no item at all: nobody learns which. */
  readonly hidden: number;
  /** In a workstream that somebody else leads. */
  readonly refused: readonly { readonly item: string; readonly message: string }[];
}

/**
 * Which of some items the person may edit in bulk, with what stands in Jira now, read as that person.
 * @throws AppFailure where the person may not change many items at all
 */
export async function editableItems({ wave, rights }: OpenWave, asked: readonly string[]): Promise<EditableItems> {
  if (!rights.bulk) throw failureOf(MARK_REFUSALS[rights.role === 'viewer' ? 'view-only' : 'lead-only']);
  const states = new Map(evaluateWave(await readWaveFacts(wave)).items.map((state) => [state.id, state]));
  const wanted = [...new Set(asked)];
  const known = wanted.flatMap((id) => {
    const state = states.get(id);
    return state === undefined || state.issue === null
      ? []
      : [{ id, issue: state.issue as IssueId, workstream: state.workstream }];
  });
  const stands = await readValues([...new Set(known.map(({ issue }) => issue))]);
  const shown = known.filter(({ issue }) => stands.has(issue));
  const isTheirs = (workstream: string) => rights.role === 'owner' || rights.leads.includes(workstream);
  return {
    items: shown.flatMap(({ id, issue, workstream }) => {
      const values = stands.get(issue);
      return values !== undefined && isTheirs(workstream) ? [{ id, issue, stands: values }] : [];
    }),
    hidden: wanted.length - shown.length,
    refused: shown.flatMap(({ id, workstream }) =>
      isTheirs(workstream) ? [] : [{ item: id, message: MARK_REFUSALS['lead-only'].message }],
    ),
  };
}
