import { PRIORITIES, type Priority } from '../template';

const PRIORITY: readonly (readonly [Priority, RegExp])[] = [
  ['highest', /^(?:highest|critical|blocker|p0|sehr hoch|kritisch|critique|crítica|très haute|muy alta|muito alta)$/i],
  ['high', /^(?:high|major|p1|hoch|haute|élevée|alta|must(?: have)?)$/i],
  ['medium', /^(?:medium|normal|moderate|p2|mittel|moyenne|media|média|should(?: have)?)$/i],
  ['low', /^(?:low|minor|p3|niedrig|gering|basse|faible|baja|baixa|could(?: have)?)$/i],
  ['lowest', /^(?:lowest|trivial|p4|sehr niedrig|très basse|muy baja|muito baixa)$/i],
];

/** The priority that a word names, in one of five languages or as trackers write it; null where it names none. */
export const priorityOf = (words: string): Priority | null =>
  PRIORITIES.find((one) => one === words.toLowerCase()) ??
  PRIORITY.find(([, pattern]) => pattern.test(words))?.[0] ??
  null;
