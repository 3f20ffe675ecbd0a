import { dayAfter } from '../values/day-after';
import { addedId, type IssueFacts } from './issue-fact';
import type { WaveFacts } from './wave-facts';
import type { ItemState } from './wave-readiness';
import { workingDaysAfter } from './working-days-after';

/** Working days are looked for so many days ahead: settings name 60 at most, and a calendar may have none. */
const LOOK_AHEAD = 800;

/**
 * The first day after today on which a number or the state of a phase can differ although nothing was written: something falls
 * overdue or late, or is planned by then, its start comes, its owner is due, a phase begins or ends, or the wave is no longer new. Exits of phases and
 * gates are asked in `nextPromiseDay`; that facts grow old is asked when they are read.
 * @param items of the same wave, evaluated for `wave.today`
 * @returns null where no day changes anything
 */
export function nextReadinessDay(wave: WaveFacts, items: readonly ItemState[]): string | null {
  const added = new Map(wave.added.map(({ fact }) => [addedId(fact.issue), fact.last]));
  const longOverdueFrom = oncePerDay((due) => workingDayAfter(wave, due, wave.settings.overdueDays + 1));
  const ownerNeededFrom = oncePerDay((begins) => firstWithin(wave, begins, wave.settings.ownerWorkingDays));
  let next: string | null = null;
  const consider = (day: string | null): void => {
    if (day !== null && day > wave.today && (next === null || day < next)) next = day;
  };
  for (const { start, due, gate } of wave.phases) {
    consider(start);
    if (due !== null) consider(dayAfter(due));
    if (gate === null || gate < wave.today) continue;
    consider(firstWithin(wave, gate, wave.settings.gateDays));
    consider(dayAfter(gate));
  }
  for (const item of items) {
    if (item.counted && item.plannedDue !== null) consider(dayAfter(item.plannedDue));
    // What is done is part of what was due so far.
    if (item.counted && item.due !== null) consider(dayAfter(item.due));
    // What is done keeps its day; what was done and cannot be seen is asked once too often, which changes nothing.
    if (!(item.counted || item.team) || item.is === 'done') continue;
    const { start, due, firstDue } = item;
    const issue = wave.facts.get(item.id)?.last ?? added.get(item.id) ?? null;
    if (due !== null) {
      consider(dayAfter(due));
      consider(longOverdueFrom(due));
    }
    if (firstDue !== null) consider(dayAfter(firstDue));
    if (issue !== null && waitsForStart(issue)) consider(start);
    const begins = start ?? due;
    if (!item.unowned || begins === null) continue;
    consider(ownerNeededFrom(begins));
    if (item.high) consider(dayAfter(begins, -wave.settings.ownerDays));
  }
  return next;
}

/** It is blocked, and counts as stopped from its start. */
const waitsForStart = ({ flagged, blockers }: IssueFacts): boolean => !flagged && blockers.length > 0;

/** Asked once for each day. */
function oncePerDay(ask: (day: string) => string | null): (day: string) => string | null {
  const known = new Map<string, string | null>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const answer = ask(day);
    known.set(day, answer);
    return answer;
  };
}

/** The first day after today from which a day is at most so many working days away; null where it is already. */
function firstWithin(wave: WaveFacts, day: string, most: number): string | null {
  let between = 0;
  let first = day;
  while (first > wave.today) {
    const before = dayAfter(first, -1);
    between += workingDaysAfter(before, first, wave);
    if (between > most) return first;
    first = before;
  }
  return null;
}

/** The day on which so many working days lie after another; null where the calendar has too few. */
function workingDayAfter(wave: WaveFacts, from: string, count: number): string | null {
  let found = 0;
  let before = from;
  for (let ahead = 1; ahead <= LOOK_AHEAD; ahead += 1) {
    const day = dayAfter(from, ahead);
    found += workingDaysAfter(before, day, wave);
    before = day;
    if (found >= count) return day;
  }
  return null;
}
