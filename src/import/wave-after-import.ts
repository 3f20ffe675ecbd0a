import type { DateChoices, PeopleChoices, ScopeChoices } from '../contract/choices';
import type { ImportPlan } from '../plan/import-plan';
import type { Template } from '../template/template';
import { oneLine } from '../values/one-line';
import { committed } from '../wave/committed';
import { type AccountId, type ProjectId, type RunId, waveIdOf } from '../wave/ids';
import { plannedTemplate } from '../wave/planned-template';
import type { VersionedWave, Wave, WaveTemplate } from '../wave/wave';
import type { WaveRules } from '../wave/wave-rules';
import type { WavePlan } from '../wave/wave-plan';

/** An import as it was planned, with what exists of its wave. */
export interface PlannedImport {
  readonly template: Template;
  readonly source: WaveTemplate['source'];
  readonly plan: ImportPlan;
  readonly scope: ScopeChoices;
  readonly dates: DateChoices;
  readonly people: PeopleChoices;
  /** How a flat source was cut into phases; null where it was not. */
  readonly phases: string | null;
  /** The wave to go on with and its plan; null where a new wave begins, or has no plan yet. */
  readonly wave: VersionedWave | null;
  readonly wavePlan: WavePlan | null;
  /** Of a new wave: `W2`. */
  readonly code: string;
  /** Of a new wave; absent: it is named after its template. */
  readonly waveName?: string | undefined;
  /** Of a new wave: the rules of the one before it; null where there is none. */
  readonly rules: WaveRules | null;
}

interface By {
  readonly run: RunId;
  readonly project: ProjectId;
  readonly owner: AccountId;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The wave as a run leaves it: a new one, or one that goes on, of which the template is a part already or now. */
export function waveAfterImport(
  { wave, code, template, plan, phases, source, dates, waveName, rules }: PlannedImport,
  { run, project, owner, now }: By,
): Wave {
  const { name, version } = template;
  const own: WaveTemplate = { name, version, phasesGiven: phases, source };
  const named = plan.phases.map((phase) => ({ slug: phase.slug, name: phase.name }));
  if (wave === null)
    return {
      schema: 1,
      id: waveIdOf(project, Number(code.slice(1))),
      project,
      code,
      name: oneLine(waveName ?? name),
      template: name,
      version,
      cutover: dates.cutover,
      owner,
      phasesGiven: phases,
      phases: named,
      runs: [run],
      templates: [own],
      plan: run,
      shifts: [],
      ...(rules === null ? {} : { rules }),
      createdAt: now,
    };
  const { templates, phases: known, runs } = wave.wave;
  return {
    ...wave.wave,
    cutover: dates.cutover,
    phases: [...known, ...named.filter(({ slug }) => !known.some((one) => one.slug === slug))],
    runs: [...runs, run],
    templates: withOwn(templates, own),
    plan: run,
  };
}

/** Its plan likewise; dates that the customer agreed to stay agreed to. */
export function wavePlanAfterImport(
  { wavePlan, template, scope, plan, dates, people }: PlannedImport,
  run: RunId,
): WavePlan {
  return {
    schema: 1,
    dates: committed(dates, wavePlan?.dates ?? null),
    people,
    firstCutover: wavePlan?.firstCutover ?? dates.cutover,
    moves: wavePlan?.moves ?? [],
    templates: withOwn(wavePlan?.templates ?? [], { ...plannedTemplate(template, scope, plan), raci: run, known: run }),
  };
}

/** In the place of the one with its name, else last. */
const withOwn = <T extends { readonly name: string }>(all: readonly T[], own: T): T[] =>
  all.some(({ name }) => name === own.name) ? all.map((one) => (one.name === own.name ? own : one)) : [...all, own];
