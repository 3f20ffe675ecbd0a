import { dateChoices, peopleChoices, scopeChoices } from '../contract/choices';
import { SAMPLE_WAVE } from '../contract/sample-wave';
import { itemsOfPlan } from '../facts/items-of-plan';
import type { AccountId, ProjectId, WaveId } from '../wave/ids';
import { plannedTemplate } from '../wave/planned-template';
import { plannedDays } from '../wave/planned-days';
import { scheduleWave } from '../wave/schedule-wave';
import type { Wave } from '../wave/wave';
import type { WavePlan } from '../wave/wave-plan';
import { bundledTemplate } from '../library/bundled-templates';
import { assemblePlan } from '../plan/assemble-plan';
import { FIRST_SETTINGS, type WaveFacts } from '../readiness/wave-facts';
import { sampleItem } from './sample-item';
import { CUTOVER_WEEKDAY, DAYS_TO_CUTOVER, SAMPLE_LISTS, SAMPLE_STORY, SAMPLE_TEMPLATE } from './sample-story';

/** A wave as the views of a wave take it, made up from a template that comes with the app. */
export interface SampleWave {
  readonly wave: Wave;
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  /** By what stands for the issue of an item. */
  readonly titles: ReadonlyMap<string, string>;
}

/** No wave that is imported has it: those are counted from 1. */
const CODE = 'W0';
const NOBODY = '' as AccountId;
const DAY_MS = 86_400_000;
/** The first day of its plan is earlier. */
const IMPORTED_DAYS_AGO = 60;

/**
 * A wave to look at before there is one: planned as an import would plan it and judged by the same rules, with facts that
 * are made up. It is stored nowhere; the same day gives the same wave.
 */
export function sampleWave(project: ProjectId, now: number): SampleWave {
  const template = bundledTemplate(SAMPLE_TEMPLATE);
  if (template === null) throw new Error(`The library has no template ${SAMPLE_TEMPLATE}.`);
  const today = dayOf(now);
  const scope = scopeChoices.parse({
    answers: Object.fromEntries((template.questions ?? []).map(({ id }) => [id, 'yes'])),
    lists: SAMPLE_LISTS,
  });
  const dates = dateChoices.parse({ cutover: cutoverAfter(today) });
  const planned = assemblePlan(template, {
    levels: { epic: true, subtask: true },
    scope,
    dates,
    today,
    existing: new Map(),
    waveCode: CODE,
  });
  const plan: WavePlan = {
    schema: 1,
    dates,
    people: peopleChoices.parse({}),
    firstCutover: dates.cutover,
    moves: [],
    templates: [plannedTemplate(template, scope, planned)],
  };
  const schedule = scheduleWave(plan.templates, plan.dates);
  const roles = new Map(planned.roles.map(({ id, name }) => [id, name]));
  const items = itemsOfPlan(planned).map(({ spec, texts }, index) => {
    const issue = `sample-${index + 1}`;
    const turn = SAMPLE_STORY[storyKey(spec.node)];
    const assignee = roles.get(spec.owners[0] ?? '') ?? planned.roles[0]?.name ?? '';
    return { spec, title: texts.title, issue, ...sampleItem({ spec, turn, issue, assignee, today }) };
  });
  const { name, version } = template;
  return {
    wave: {
      schema: 1,
      id: SAMPLE_WAVE as WaveId,
      project,
      code: CODE,
      name,
      template: name,
      version,
      cutover: dates.cutover,
      owner: NOBODY,
      phasesGiven: null,
      phases: planned.phases.map((phase) => ({ slug: phase.slug, name: phase.name })),
      runs: [],
      templates: [{ name, version, phasesGiven: null, source: { kind: 'bundled', id: SAMPLE_TEMPLATE } }],
      plan: null,
      shifts: [],
      createdAt: now - IMPORTED_DAYS_AGO * DAY_MS,
    },
    plan,
    facts: {
      today,
      now,
      settings: FIRST_SETTINGS,
      workingDays: dates.workingDays,
      holidays: new Set(),
      ...plannedDays(plan, schedule),
      phases: schedule.phases.map((phase) => ({ ...phase, exit: null, gate: null })),
      specs: new Map(items.map(({ spec }) => [spec.node, spec])),
      facts: new Map(items.map(({ spec, fact }) => [spec.node, fact])),
      added: [],
      marks: new Map(items.map(({ spec, marks }) => [spec.node, marks])),
      readAt: now,
      whole: true,
    },
    titles: new Map(items.map(({ issue, title }) => [issue, title])),
  };
}

/** A node's path begins with its template and phase. */
const storyKey = (node: string): string => node.split('/').slice(2).join('/');

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function cutoverAfter(today: string): string {
  const earliest = Date.parse(today) + DAYS_TO_CUTOVER * DAY_MS;
  const weekday = ((new Date(earliest).getUTCDay() + 6) % 7) + 1;
  return dayOf(earliest + ((CUTOVER_WEEKDAY - weekday + 7) % 7) * DAY_MS);
}
