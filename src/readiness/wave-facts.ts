import type { Policy } from '../contract/readiness';
import type { AddedTask, IssueFact } from './issue-fact';
import type { ItemMarks } from './item-marks';
import type { ItemSpec } from './item-spec';

/** Everything that the readiness of a wave is computed from, once for all: no viewer is part of it. */
export interface WaveFacts {
  /** The day it is in the wave's time zone, ISO. */
  readonly today: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly settings: ReadinessSettings;
  /** 1 Monday … 7 Sunday, and ISO days off. */
  readonly workingDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
  /** In the order of the template, with the span of the present plan. */
  readonly phases: readonly WavePhase[];
  /** By the node's path. */
  readonly specs: ReadonlyMap<string, ItemSpec>;
  /** By the node's path: when the present plan has it, with T-0 as it was last agreed. What a person moves in Jira is not in it. */
  readonly planned: ReadonlyMap<string, PlannedDay>;
  /** Days of T-0 and of the cutovers of other environments, ISO, in order. */
  readonly cutovers: readonly string[];
  /** By the node's path. A node without a fact has not been read yet: it is unreadable. */
  readonly facts: ReadonlyMap<string, IssueFact>;
  readonly added: readonly AddedTask[];
  /** By the node's path, or `addedId` of what people added. */
  readonly marks: ReadonlyMap<string, ItemMarks>;
  /** When the facts were last compared with Jira; null: never. */
  readonly readAt: number | null;
  /** When any of its issues was last read; absent: not after that. */
  readonly seenAt?: number;
  /** False where that reading was cut short. */
  readonly whole: boolean;
}

export interface PlannedDay {
  /** ISO day; null: it has none. */
  readonly due: string | null;
  /** It changes production: it runs in a window of the cutover. */
  readonly change: boolean;
}

export interface WavePhase {
  readonly slug: string;
  readonly name: string;
  /** ISO days; null where nothing in the phase has a date. */
  readonly start: string | null;
  readonly due: string | null;
  /** Its exit decision, where one stands. */
  readonly exit: PhaseExit | null;
  /** ISO day of the next decision gate that covers it, today or later; null: none has a date. */
  readonly gate: string | null;
}

export interface PhaseExit {
  readonly withConditions: boolean;
  /** Changes for the worse since, conditions overdue and things missing that it rests on. */
  readonly worse: number;
}

export interface ReadinessSettings {
  readonly policy: Policy;
  /** Names of resolutions and statuses that drop an issue; upper and lower case are the same. */
  readonly dropped: readonly string[];
  /** An item that is overdue by more working days is long overdue. */
  readonly overdueDays: number;
  /** So many items that are long overdue put a phase at risk, if they are 5 % of what was due so far. */
  readonly overdueItems: number;
  /** What is overdue or blocked puts a phase at risk within so many working days of a gate that covers it. */
  readonly gateDays: number;
  /** An item that starts within so many working days needs an owner. */
  readonly ownerWorkingDays: number;
  /** A high-priority item that starts within so many days needs an owner. */
  readonly ownerDays: number;
  /** Minutes after which facts are stale. */
  readonly staleMinutes: number;
}

export const FIRST_SETTINGS: ReadinessSettings = {
  policy: 'assisted',
  dropped: ["Won't do", "Won't fix", 'Duplicate', 'Declined', 'Cancelled', 'Cannot reproduce'],
  overdueDays: 3,
  overdueItems: 3,
  gateDays: 10,
  ownerWorkingDays: 5,
  ownerDays: 14,
  staleMinutes: 60,
};
