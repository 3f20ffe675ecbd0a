import { plannedDays } from '../../wave/planned-days';
import { scheduleWave, type WaveSchedule } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import type { AddedTask, IssueFact } from '../../readiness/issue-fact';
import type { ItemSpec } from '../../readiness/item-spec';
import type { WaveFacts, WavePhase } from '../../readiness/wave-facts';
import type { WaveSnapshot } from '../../facts/wave-snapshot';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { readSpecs } from '../../forge/storage/item-store';
import { readMarks } from '../../forge/storage/marks-store';
import { todayIn } from './today-in';
import { waveReads } from './wave-reads';

/** Of waves that were written before there were plans. */
const NO_ZONE = 'UTC';
const WEEKDAYS = [1, 2, 3, 4, 5];

/**
 * Everything that the readiness of a wave is computed from, out of storage: Jira is not asked, and who asks does not matter.
 * @param reads for a caller that needs some of it besides
 */
export async function readWaveFacts(wave: Wave, reads = waveReads(wave)): Promise<WaveFacts> {
  const [snapshot, specs, marks, { readiness, state }, plan] = await Promise.all([
    factsStore.snapshot(wave.id),
    readSpecs(wave, reads.items),
    readMarks(wave.id),
    reads.settings(),
    reads.plan(),
  ]);
  const readAt = snapshot.head?.readAt ?? null;
  // A closed wave is not read any more: what it came to stays as it was when it was last read, and does not grow old.
  const now = state === 'active' || readAt === null ? Date.now() : readAt;
  const zone = plan?.dates.zone ?? NO_ZONE;
  const schedule = plan === null ? null : scheduleWave(plan.templates, plan.dates);
  const standIns = new Map([...marks].flatMap(([node, { replacedBy }]) => (replacedBy ? [[node, replacedBy]] : [])));
  return {
    today: todayIn(zone, now),
    now,
    settings: readiness,
    workingDays: plan?.dates.workingDays ?? WEEKDAYS,
    holidays: new Set(plan?.dates.holidays.map(({ date }) => date)),
    phases: phasesOf(wave, schedule),
    ...(plan === null || schedule === null ? { planned: new Map(), cutovers: [] } : plannedDays(plan, schedule)),
    specs,
    facts: factsByNode(snapshot, standIns),
    added: addedTasks(snapshot, specs, new Set(standIns.values())),
    marks,
    readAt,
    seenAt: Math.max(readAt ?? 0, ...[...snapshot.issues.values()].map(({ at }) => at)),
    whole: snapshot.head?.whole ?? true,
  };
}

function factsByNode({ head, issues }: WaveSnapshot, standIns: ReadonlyMap<string, string>): Map<string, IssueFact> {
  const facts = new Map<string, IssueFact>();
  for (const { role, fact } of issues.values())
    if (role.is === 'node') facts.set(role.node, seenOf(fact, head?.closedSince ?? null));
  for (const [node, issue] of standIns) {
    const own = facts.get(node);
    const other = issues.get(issue)?.fact;
    // Only a missing one is stood in for: where it is found again, it counts itself.
    if (own?.is === 'missing' && other !== undefined) facts.set(node, asOurs(seenOf(other, head?.closedSince ?? null)));
  }
  return facts;
}

/** In a project that is archived or deleted nothing can be seen, whatever was seen before; what was missing stays so. */
const seenOf = (fact: IssueFact, closedSince: number | null): IssueFact =>
  closedSince === null || fact.is === 'missing'
    ? fact
    : { is: 'unreadable', issue: fact.issue, since: closedSince, last: fact.last };

/** It was not made by an import: that its property names no node is as it should be. */
const asOurs = (fact: IssueFact): IssueFact =>
  fact.last === null ? fact : ({ ...fact, last: { ...fact.last, property: 'ours' } } as IssueFact);

function addedTasks(
  { head, issues }: WaveSnapshot,
  specs: ReadonlyMap<string, ItemSpec>,
  standIns: ReadonlySet<string>,
): AddedTask[] {
  return [...issues].flatMap(([issue, { role, fact }]): AddedTask[] => {
    if (role.is !== 'added' || standIns.has(issue)) return [];
    const module = specs.get(role.module);
    const phase = module?.phase ?? role.module.split('/')[1] ?? '';
    return [
      {
        module: role.module,
        phase,
        workstream: module?.workstream ?? phase,
        fact: seenOf(fact, head?.closedSince ?? null),
      },
    ];
  });
}

function phasesOf(wave: Wave, schedule: WaveSchedule | null): WavePhase[] {
  const spans = new Map((schedule?.phases ?? []).map((phase) => [phase.slug, phase]));
  return wave.phases.map(({ slug, name }) => {
    const span = spans.get(slug);
    return { slug, name, start: span?.start ?? null, due: span?.due ?? null, exit: null, gate: null };
  });
}
