import type { ChangeKind, GateChange, GateEvidence } from '../../../../../src/contract/gates';
import { JiraLink } from '../../kit/jira-link';
import type { Texts as Base } from '../../shell/texts/texts';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { useGateWork } from './work/gate-work';

type Texts = Base & ReturnType<typeof gateTexts>;

/** What a change speaks of; null where it is T-0 or a check. */
const ABOUT: Readonly<Record<ChangeKind, GateEvidence['kind'] | null>> = {
  'item-incomplete': 'item',
  'item-complete': 'item',
  'item-missing': 'item',
  'item-found': 'item',
  'item-gone': 'item',
  'item-not-counted': 'item',
  'owner-lost': 'item',
  'owner-found': 'item',
  'high-work': 'item',
  'work-added': 'item',
  'row-changed': 'row',
  'row-gone': 'row',
  'cutover-moved': null,
  'condition-overdue': 'condition',
  'condition-met': 'condition',
  'waiver-ended': null,
  'document-changed': 'document',
  'decision-changed': 'decision',
  'workstream-changed': 'workstream',
  'check-changed': null,
  'check-unknown': null,
};

interface Props {
  readonly change: GateChange;
  readonly isLookedAt: boolean;
}

/** One change: of what, what happened, from what to what. */
export function ChangeLine({ change, isLookedAt }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.changes;
  const { kind, what, from, to } = change;
  const about = ABOUT[kind];
  const name = about === null ? undefined : sheet.names[`${about} ${what}`];
  const condition = about === 'condition' ? sheet.gate.conditions.find(({ id }) => id === what)?.text : undefined;
  const said = about === null ? nameOfCheck(texts, what) : (name?.text ?? condition ?? texts.gates.unnamed[about]);
  return (
    <li>
      <span className="rw-row rw-tight">
        {name === undefined || name.key === null || name.key === '' ? null : <JiraLink issueKey={name.key} />}
        <span dir="auto" className="rw-break">
          {words.says(said, words.kinds[kind])}
        </span>
        {isLookedAt ? <span className="rw-small rw-subtle">({words.looked})</span> : null}
      </span>
      {SAYS.has(kind) ? (
        <p className="rw-small rw-subtle rw-break">{words.fromTo(word(texts, from), word(texts, to))}</p>
      ) : null}
    </li>
  );
}

/** Where from what to what says more than the kind of the change does. */
const SAYS = new Set<ChangeKind>([
  'row-changed',
  'cutover-moved',
  'document-changed',
  'decision-changed',
  'workstream-changed',
  'check-changed',
]);

/** What no thing of its own stands for is T-0 or a check. */
function nameOfCheck({ gates }: Texts, what: string): string {
  const checks: Readonly<Record<string, string>> = gates.check;
  return checks[what] ?? gates.changes.cutover;
}

/** A result or an answer in words; what is neither is shown as it was kept. */
function word({ item, gates }: Texts, kept: string): string {
  const results: Readonly<Record<string, string>> = item.results;
  const found: Readonly<Record<string, string>> = gates.found;
  return results[kept] ?? found[kept] ?? kept;
}
