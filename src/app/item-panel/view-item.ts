import type { CriterionView, EarlierRun, ItemView, NotApplicableView, QuestionView } from '../../contract/marks';
import { daysBetween } from '../../values/days-between';
import { mayMark } from '../../marks/may-mark';
import { rewordedFrom } from '../../marks/reworded';
import { viewLine } from '../../marks/stored-line';
import type { SeenEvidence } from '../../readiness/issue-fact';
import { iso, rowsOf } from '../items/view-rows';
import type { BesideItem } from './beside-item';
import { mayLookAtItem } from '../items/may-look-at-item';
import type { OpenItem } from '../items/open-item';
import { viewWaveHead } from '../waves/view-wave-head';
import { workstreamName } from '../waves/workstream-name';

/** Lines of the activity that the panel of an item shows. */
const LINES_SHOWN = 20;

/** @param beside as the person may see it */
export function viewItem(open: OpenItem, { repeats, who, gates }: BesideItem): ItemView {
  const { wave, plan, settings, rights, facts, state, kept, id, markRights, context } = open;
  const { replacedBy } = kept.record.item;
  const isActive = settings.state === 'active';
  return {
    wave: viewWaveHead(wave, plan, settings),
    id,
    issue: state.issue ?? '',
    version: kept.version,
    policy: settings.readiness.policy,
    may: {
      ...rights,
      mark: isActive && mayMark('confirm', markRights, context) === null,
      notApplicable: isActive && mayMark('not-applicable', markRights, context) === null,
    },
    asOf: facts.readAt === null ? null : iso(facts.readAt),
    phase: {
      slug: state.phase,
      name: facts.phases.find(({ slug }) => slug === state.phase)?.name ?? state.phase,
    },
    workstream: { slug: state.workstream, name: workstreamName(wave, open.register, state.workstream) },
    module: open.module === null ? null : { key: open.module.key, title: open.module.title },
    is: state.is,
    counted: state.counted,
    team: state.team,
    complete: state.complete,
    lacks: state.lacks,
    due: state.due,
    firstDue: state.firstDue,
    fromCutover: state.due === null || wave.cutover === null ? null : daysBetween(wave.cutover, state.due),
    overdue: state.overdue,
    criteria: criteriaOf(open),
    ...takenOutOf(open),
    rows: rowsOf(open).map((row) => ({ ...row, gates: gates.get(row.key) ?? [] })),
    earlierRuns: earlierRunsOf(kept),
    questions: questionsOf(open),
    notApplicable: notApplicableOf(kept),
    repeats,
    who,
    activity: kept.lines.slice(0, LINES_SHOWN).map((line) => viewLine({ ...line, changes: [] })),
    tampered: state.tampered,
    replacedBy: replacedBy === undefined ? null : { issue: replacedBy.issue, key: open.standIn?.key ?? null },
    restsOn: open.restsOn.map((one) => ({ ...one, mayLook: isActive && mayLookAtItem(open, state) })),
  };
}

const takenOutOf = ({ facts, id }: OpenItem): Pick<ItemView, 'takenOut'> => {
  const count = facts.specs.get(id)?.takenOut?.length ?? 0;
  return count === 0 ? {} : { takenOut: count };
};

export const earlierRunsOf = ({ record }: OpenItem['kept']): EarlierRun[] =>
  Object.entries(record.runs)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, { kind, endedAt, by, results }]) => ({ kind, endedAt: iso(endedAt), by, results }));

export function notApplicableOf({ record }: OpenItem['kept']): NotApplicableView | null {
  const { notApplicable } = record.item;
  return notApplicable === undefined ? null : { ...notApplicable, at: iso(notApplicable.at) };
}

export function criteriaOf({ texts, state, kept }: Pick<OpenItem, 'texts' | 'state' | 'kept'>): CriterionView[] {
  const states = new Map(state.criteria.map((criterion) => [criterion.key, criterion]));
  const before = rewordedFrom(texts?.criteria ?? [], kept.record);
  return (texts?.criteria ?? []).map(({ key, text, evidence: asks }) => {
    const judged = states.get(key);
    const said = kept.record.criteria[key];
    const is = judged?.is ?? 'open';
    // Confirmed once, and not any more: before it was reopened, or under `strict` by its assignee of then or now.
    const old = said?.is === 'confirmed' && is !== 'confirmed' ? said : before.get(key);
    return {
      key,
      text,
      asks,
      is,
      by: said?.by ?? null,
      at: said === undefined ? null : iso(said.at),
      note: said?.note ?? '',
      evidence: judged?.evidence ? viewEvidence(asks, judged.evidence) : null,
      before: old === undefined ? null : { text: old.text, by: old.by, at: iso(old.at) },
    };
  });
}

/** Only what Jira itself can show is seen as evidence. */
function viewEvidence(asks: CriterionView['asks'], { by, at }: SeenEvidence): CriterionView['evidence'] {
  const isSeen = asks === 'attachment' || asks === 'comment' || asks === 'link';
  return isSeen ? { kind: asks, by, at: iso(at) } : null;
}

export function questionsOf({ texts, kept: { record } }: Pick<OpenItem, 'texts' | 'kept'>): QuestionView[] {
  return (texts?.questions ?? []).map(({ key, kind, label }) => {
    const said = record.answers[key];
    return {
      key,
      kind,
      label,
      text: said?.text ?? '',
      by: said?.by ?? null,
      at: said === undefined ? null : iso(said.at),
    };
  });
}
