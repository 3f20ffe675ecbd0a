import type { z } from 'zod';
import type { GateFields, gatesChange } from '../../contract/gate-sheet';
import type { KeptGates } from '../../gates/plan/kept-gates';
import { namedSince } from '../../gates/plan/named-since';
import { PLAIN_GATE } from '../../gates/plan/planned-gate';
import { READY_MADE_GATES } from '../../gates/plan/ready-made-gates';
import { baseGates } from '../../gates/plan/wave-gates';
import { scheduleWave } from '../../wave/schedule-wave';
import type { AppFailure } from '../../errors/app-failure';
import { noSuchGate } from './gate-failure';
import type { OpenGates } from './open-gates';
import { failureOf } from '../../errors/failure-of';

type Change = z.output<typeof gatesChange>['change'];

interface Changed {
  readonly next: KeptGates;
  /** What the activity says of it. */
  readonly line: { readonly what: string; readonly from: string; readonly to: string };
}

/**
 * The list of gates after a change.
 * @param at epoch milliseconds
 * @throws AppFailure where it names what is not there, or takes away what is needed
 */
export function changedList(
  change: Change,
  { list, of, facts, plan }: Pick<OpenGates, 'of' | 'facts' | 'plan'> & { readonly list: KeptGates },
  at: number,
): Changed {
  const base = baseGates(of.planned, list);
  const nameOf = (id: string): string => of.gates.find((gate) => gate.id === id)?.name ?? id;
  const has = (id: string): boolean => base.some((gate) => gate.id === id);
  const check = (fields: GateFields, gate?: string) => refuseUnknown(fields, { facts, plan, of }, gate);
  switch (change.do) {
    case 'take': {
      const wanted = READY_MADE_GATES.filter(({ id }) => change.gates.includes(id));
      if (wanted.length < new Set(change.gates).size) throw noSuchGate();
      const taken = wanted.find(({ id }) => has(id));
      if (taken !== undefined) throw hasAlready(taken.name);
      const ids = wanted.map(({ id }) => id);
      return {
        next: {
          ...list,
          taken: [...new Set([...list.taken, ...ids])],
          removed: list.removed.filter((id) => !ids.includes(id)),
        },
        line: { what: wanted.map(({ name }) => name).join(', '), from: '', to: 'added' },
      };
    }
    case 'add': {
      const { gate: id, fields } = change;
      if (has(id)) throw hasAlready(nameOf(id));
      check(fields);
      const { name, kind, stands } = fields;
      const own = { ...PLAIN_GATE, id, name, kind, stands, offset: fields.offset ?? null };
      return {
        next: {
          ...list,
          own: [...list.own, { ...own, documents: [], seats: [], weights: {} }],
          set: { ...list.set, [id]: fields },
          named: namedSince(list, id, fields.decisions ?? null, at),
          removed: list.removed.filter((one) => one !== id),
        },
        line: { what: name, from: '', to: 'added' },
      };
    }
    case 'set': {
      const { gate: id, fields } = change;
      if (!has(id)) throw noSuchGate();
      check(fields, id);
      const stood = Object.hasOwn(list.set, id) ? list.set[id] : {};
      return {
        next: {
          ...list,
          set: { ...list.set, [id]: { ...stood, ...fields } },
          named: namedSince(list, id, fields.decisions ?? null, at),
        },
        line: { what: nameOf(id), from: '', to: sayFields(fields) },
      };
    }
    case 'remove': {
      const { gate: id } = change;
      if (!has(id)) throw noSuchGate();
      if (list.said.some((gate) => gate.id === id)) throw failureOf(wasUsed);
      const { [id]: _own, ...set } = list.set;
      const { [id]: _times, ...named } = list.named;
      return {
        next: {
          ...list,
          taken: list.taken.filter((one) => one !== id),
          own: list.own.filter((one) => one.id !== id),
          set,
          named,
          removed: of.planned.some((gate) => gate.id === id) ? [...new Set([...list.removed, id])] : list.removed,
        },
        line: { what: nameOf(id), from: 'Gate', to: 'removed' },
      };
    }
    default:
      return change satisfies never;
  }
}

const FIELD_NAMES: Readonly<Record<keyof GateFields, string>> = {
  name: 'Name',
  kind: 'Kind',
  stands: 'Stage',
  offset: 'Offset',
  date: 'Date',
  phases: 'Phases',
  documents: 'Documents',
  needs: 'Document requirements',
  decisions: 'Decisions',
  owner: 'Owner',
  approvers: 'Approvers',
  decides: 'Decision rule',
  weights: 'Weights',
};
const VALUE_NAMES: Readonly<Record<string, string>> = {
  review: 'review meeting',
  notice: 'communication',
  'phase-exit': 'phase exit',
};

/** The changed fields as the activity names them; people by their accounts are in the gate itself. */
const sayFields = (fields: GateFields): string =>
  (Object.keys(FIELD_NAMES) as (keyof GateFields)[])
    .flatMap((field) => {
      const value = fields[field];
      if (value === undefined) return [];
      const isPlain = (value === null || typeof value === 'string') && field !== 'owner';
      return [
        isPlain
          ? `${FIELD_NAMES[field]}: ${value === null ? 'none' : (VALUE_NAMES[value] ?? value)}`
          : FIELD_NAMES[field],
      ];
    })
    .join(', ');

function refuseUnknown(
  { offset, phases, decides, approvers }: GateFields,
  { facts, plan, of }: Pick<OpenGates, 'of' | 'facts' | 'plan'>,
  gate?: string,
): void {
  const milestones = scheduleWave(plan.templates, plan.dates).milestones.map(({ id }) => id);
  if (offset && !milestones.includes(offset.milestone)) throw unknown('milestone');
  if (phases?.some((slug) => !facts.phases.some((phase) => phase.slug === slug))) throw unknown('phase');
  const seats = (approvers ?? of.gates.find(({ id }) => id === gate)?.approvers ?? []).map(({ seat }) => seat);
  if (new Set(seats).size < seats.length) throw failureOf(seatTwice);
  if (decides?.by === 'one' && !seats.includes(decides.seat)) throw unknown('seat');
}

const unknown = (what: string): AppFailure =>
  failureOf({
    code: 'invalid-input',
    message: `The wave has no such ${what}.`,
    next: 'Reload the gates, and choose one of those that are offered.',
  });

const hasAlready = (name: string): AppFailure =>
  failureOf({
    code: 'refused-by-rule',
    message: `The wave has the gate ${name} already.`,
    next: 'Reload the gates, and change that one, or choose another id.',
  });

const seatTwice = {
  code: 'invalid-input',
  message: 'An approver role is named twice.',
  next: 'Name each role once.',
} as const;

const wasUsed = {
  code: 'refused-by-rule',
  message: 'Something was said at this gate: it stays.',
  next: 'Make it a notice or a review, or leave it as it is.',
} as const;
