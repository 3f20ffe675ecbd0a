import type { ParsedImportRequest } from '../contract/import';
import type { DiagnosticView } from '../contract/result';
import type { AccountId, IssueId, WaveId } from '../import/ids';
import { ledgerOfWave } from '../import/ledger';
import type { VersionedWave, Wave } from '../import/wave';
import { assemblePlan } from '../plan/assemble-plan';
import type { ImportPlan, Level, NodePath } from '../plan/import-plan';
import { assignPhases } from '../template/assign-phases';
import { newestFirst } from '../template/newest-first';
import { readSource } from '../template/read-source';
import type { Template } from '../template/template';
import { AppFailure } from './app-failure';
import type { Authorised } from './authorise';
import { type ProjectMetadata, readProject } from './read-project';
import { runStore } from './run-store';
import { readUpload } from './upload-store';

/** Everything that a preview shows and that a start writes: both are made of the same. */
export interface PreparedImport {
  readonly templates: readonly Template[];
  readonly template: Template;
  readonly plan: ImportPlan;
  readonly diagnostics: readonly DiagnosticView[];
  readonly metadata: ProjectMetadata;
  /** Levels that something is created at: nobody is asked for fields of the others. */
  readonly levels: ReadonlySet<Level>;
  /** The wave to go on with; null where a new one begins. */
  readonly wave: VersionedWave | null;
  readonly code: string;
  /** How a flat source was cut into phases; null where it was not. */
  readonly phases: string | null;
}

export const templateId = ({ name, version }: Template): string => `${name} ${version}`.trim();

/**
 * Reads the source, the project and what exists, and plans. Writes nothing.
 * @throws AppFailure where the source has errors, or the request names what is not there
 */
export async function prepareImport(
  request: ParsedImportRequest,
  where: Authorised,
  person: AccountId,
): Promise<PreparedImport> {
  const upload = await readUpload(where, person, request.uploadId);
  const reading = readSource(upload.name, upload.bytes);
  refuseErrors(reading.diagnostics);
  const templates = newestFirst(reading.templates);
  const chosen = chooseTemplate(templates, request.template);
  const [metadata, waves] = await Promise.all([readProject(where.project), runStore.waves(where.project)]);
  if (metadata.types.task === null) throw new AppFailure(noIssueTypes);
  const wave = chooseWave(waves, request.wave, chosen);
  const phases = phasesOf(request.phases, wave);
  const phased = phases === null ? { template: chosen, diagnostics: [] } : assignPhases(chosen, phases);
  refuseErrors(phased.diagnostics);
  const { template } = phased;
  const ledger: Iterable<[string, IssueId]> = wave === null ? [] : await ledgerOfWave(wave.wave, runStore);
  const code = wave?.wave.code ?? `W${waves.length + 1}`;
  const plan = assemblePlan(template, {
    levels: { epic: metadata.types.epic !== null, subtask: metadata.types.subtask !== null },
    unticked: new Set(request.unticked),
    existing: new Map([...ledger].map(([node, issue]) => [node as NodePath, issue])),
    waveCode: code,
  });
  return {
    templates,
    template,
    plan,
    diagnostics: [...reading.diagnostics, ...phased.diagnostics],
    metadata,
    levels: new Set(plan.operations.flatMap(({ kind, draft }) => (kind === 'create' ? [draft.level] : []))),
    wave,
    code,
    phases,
  };
}

function refuseErrors(diagnostics: readonly DiagnosticView[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  throw new AppFailure({
    code: 'template-has-errors',
    message: errors.length === 1 ? first.message : `The template has ${errors.length} faults that stop an import.`,
    next:
      errors.length === 1 ? first.remedy : 'Mend each of them in the file, then choose it again. Nothing was written.',
    diagnostics,
  });
}

function chooseTemplate(templates: readonly Template[], id: string | undefined): Template {
  const found = id === undefined ? templates[0] : templates.find((template) => templateId(template) === id);
  if (found === undefined)
    throw new AppFailure({
      code: 'not-found',
      message: 'The source holds no such template.',
      next: 'Choose one of the templates that the source holds.',
    });
  return found;
}

/** Named, else the newest wave of the same template: importing it again goes on with it instead of doubling it. */
function chooseWave(
  waves: readonly VersionedWave[],
  asked: string | undefined,
  template: Template,
): VersionedWave | null {
  if (asked === 'new') return null;
  const same = ({ template: name }: Wave) => name === template.name;
  if (asked === undefined) return waves.findLast(({ wave }) => same(wave)) ?? null;
  const found = waves.find(({ wave }) => wave.id === (asked as WaveId));
  if (found === undefined)
    throw new AppFailure({
      code: 'not-found',
      message: 'There is no such wave in this project.',
      next: 'Choose one of the waves of this project, or a new one.',
    });
  if (!same(found.wave))
    throw new AppFailure({
      code: 'bad-request',
      message: `Wave ${found.wave.code} was made from ${found.wave.template}.`,
      next: 'Choose a wave of the same template, or a new one.',
    });
  return found;
}

/** A node's phase is part of its identity: cut otherwise, everything of a wave would look new and be created again. */
function phasesOf(asked: string | undefined, wave: VersionedWave | null): string | null {
  if (wave === null) return asked ?? null;
  const { code, phasesGiven } = wave.wave;
  if (asked === undefined || asked === phasesGiven) return phasesGiven;
  throw new AppFailure({
    code: 'bad-request',
    message: `Wave ${code} was imported with ${phasesGiven === null ? 'the phases of the template itself' : `the phases ${phasesGiven}`}.`,
    next: 'Leave the phases as they are, or import into a new wave.',
  });
}

const noIssueTypes = {
  code: 'no-issue-types',
  message: 'You can create no standard issue type in this project.',
  next: 'Ask an administrator to add an issue type such as Task to the project. Nothing was written.',
} as const;
