import type { WaitingLine } from '../../contract/readiness';
import type { Wave } from '../../wave/wave';
import type { Notification } from './send-notification';

type Named = Pick<Wave, 'code' | 'name'>;
const WHERE =
  'Open Runway on the project’s page to see it. You chose these e-mails there, under Settings, and can stop them there.';

/** Whom to turn to is told by the panel: names and titles stay where Jira shows them to those who may see them. */
export const signatureNotification = ({ code, name }: Named, gate: string): Notification => ({
  subject: `Your signature is asked: ${gate} (${code})`,
  text: `A snapshot of the gate “${gate}” of wave ${code}, ${name}, was frozen. You are asked to sign it.\n\n${WHERE}`,
});

const WAITING: Readonly<Record<WaitingLine['kind'], (count: number) => string>> = {
  confirm: (count) => `Criteria to confirm: ${count}`,
  overdue: (count) => `Overdue items of yours: ${count}`,
  'no-go': (count) => `No-go rows of yours: ${count}`,
  approve: (count) => `Decisions that wait for your approval: ${count}`,
  sign: (count) => `Snapshots to sign: ${count}`,
  condition: (count) => `Conditions of yours that are due: ${count}`,
  'changed-decision': (count) => `Changes for the worse after a decision of yours: ${count}`,
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
  subject: `Your answers are asked: ${gate} (${code})`,
  text: `${lines} checklist ${lines === 1 ? 'line' : 'lines'} of yours at the gate “${gate}” of wave ${code}, ${name}, ${lines === 1 ? 'is' : 'are'} open.${date === null ? '' : ` The gate is on ${date}.`}\n\nOpen Runway on the project’s page, Go/no-go, to answer.`,
});
