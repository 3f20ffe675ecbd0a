import type { WaitingLine } from '../../contract/readiness';
import type { Wave } from '../../wave/wave';
import type { Notification } from './send-notification';

type Named = Pick<Wave, 'code' | 'name'>;
const WHERE = 'Open Runway on the project’s page to see it. You can turn these emails off there under Settings.';

/** Whom to turn to is told by the panel: names and titles stay where Jira shows them to those who may see them. */
export const signatureNotification = ({ code, name }: Named, gate: string): Notification => ({
  subject: `Signature requested: ${gate} (${code})`,
  text: `A snapshot of the gate “${gate}” of wave ${code}, ${name}, is open for signature. Please sign it.\n\n${WHERE}`,
});

const WAITING: Readonly<Record<WaitingLine['kind'], (count: number) => string>> = {
  confirm: (count) => `Criteria to confirm: ${count}`,
  overdue: (count) => `Your overdue items: ${count}`,
  'no-go': (count) => `Your no-go lines: ${count}`,
  approve: (count) => `Decisions waiting for your approval: ${count}`,
  sign: (count) => `Gates to sign: ${count}`,
  condition: (count) => `Your due conditions: ${count}`,
  'changed-decision': (count) => `Changes for the worse since your decisions: ${count}`,
};

export const dailyNotification = ({ code, name }: Named, lines: readonly WaitingLine[]): Notification => ({
  subject: `Waiting for you in ${code}, ${name}`,
  text: `${lines.map(({ kind, count, gate }) => `${WAITING[kind](count)}${gate === undefined ? '' : ` (${gate.name})`}`).join('\n')}\n\n${WHERE}`,
});

/** Asked by the owner of a gate: sent whatever people chose, once for each time that they ask. */
export const answersNotification = (
  { code, name }: Named,
  gate: string,
  date: string | null,
  lines: number,
): Notification => ({
  subject: `Answers requested: ${gate} (${code})`,
  text: `${lines} checklist ${lines === 1 ? 'line' : 'lines'} of yours at the gate “${gate}” of wave ${code}, ${name}, ${lines === 1 ? 'is' : 'are'} open.${date === null ? '' : ` The gate is on ${date}.`}\n\nOpen Runway on the project’s page, Go/no-go, to answer.`,
});
