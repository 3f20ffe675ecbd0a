import { decodeText } from './decode-text';
import { diagnosticAt, type Diagnostic } from './diagnostic';
import type { Location } from './locate-file';
import type { SourceFile } from './read-files';
import { comparablePath, readReadme } from './readme-order';
import type { Module, Phase } from './template';

export interface PlacedModule {
  readonly phase: string;
  /** The module's folder: the Readme links to it; its heading in the file may read otherwise. */
  readonly folder: string;
  readonly module: Module;
}

export interface OrderedPhases {
  readonly phases: readonly Phase[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings a template's modules into the order of its Readme. A Readme lists one version only: for another one the order of
 * phases is taken over where their first words agree, and modules stand by name, which a diagnostic says.
 */
export const orderModules = (
  location: Location,
  placed: readonly PlacedModule[],
  readme: SourceFile | null,
): OrderedPhases => {
  const targets = readme ? readReadme(decodeText(readme.bytes).text).targets : [];
  const root = comparablePath(location.version);
  const listed = new Map<string, number>();
  for (const [index, target] of targets.entries()) {
    const path = withoutName(target.path);
    if (!listed.has(path)) listed.set(path, index);
  }
  const isListed = [...listed.keys()].some((path) => path.startsWith(`${root}/`));
  const rankPhase = (phase: string): number => {
    const exact = listed.get(`${root}/${comparablePath(phase)}`);
    if (exact !== undefined) return exact;
    const like = isListed ? -1 : targets.findIndex((target) => isPhaseLike(target.path, phase));
    return like < 0 ? targets.length : like;
  };
  const pathOf = (one: PlacedModule): string => `${root}/${comparablePath(one.phase)}/${comparablePath(one.folder)}`;
  const ranked = placed.map((one) => ({
    one,
    phaseRank: rankPhase(one.phase),
    rank: listed.get(pathOf(one)) ?? targets.length,
  }));
  const sorted = ranked
    .toSorted(
      (a, b) =>
        a.phaseRank - b.phaseRank ||
        byName(a.one.phase, b.one.phase) ||
        a.rank - b.rank ||
        byName(a.one.folder, b.one.folder),
    )
    .map(({ one }) => one);
  const phases: { name: string; modules: Module[] }[] = [];
  for (const { phase, module } of sorted) {
    const last = phases.at(-1);
    if (last?.name === phase) last.modules.push(module);
    else phases.push({ name: phase, modules: [module] });
  }
  const diagnostics =
    readme && isListed ? differences(readme, root, targets, sorted, pathOf, listed) : unlisted(location, placed);
  return { phases, diagnostics };
};

/** `v1.0/Database/Assess` as `v10/assess`: Readmes are found whose name folder is not the one that is there. */
const withoutName = (target: string): string => {
  const [version = '', , ...rest] = target.split('/');
  return comparablePath([version, ...rest].join('/'));
};

/** A link to a phase of another version whose name begins with the same word ("Operate and Optimize", "Operate"). */
const isPhaseLike = (target: string, phase: string): boolean => {
  const parts = target.split('/');
  return parts.length === 3 && firstWord(parts[2] ?? '') === firstWord(phase);
};

const firstWord = (name: string): string => /[\p{L}\p{N}]+/u.exec(name.toLowerCase())?.[0] ?? '';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byName = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

const differences = (
  readme: SourceFile,
  root: string,
  targets: readonly { readonly path: string; readonly line: number }[],
  placed: readonly PlacedModule[],
  pathOf: (one: PlacedModule) => string,
  listed: ReadonlyMap<string, number>,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const present = new Set(placed.map(pathOf));
  for (const { path, line } of targets) {
    const wanted = withoutName(path);
    if (!wanted.startsWith(`${root}/`) || wanted.split('/').length !== 3 || present.has(wanted)) continue;
    found.push(
      diagnosticAt(
        { file: readme.path, offset: 0, line, column: 1 },
        {
          code: 'readme-lists-missing-module',
          severity: 'warning',
          message: `The Readme lists "${path}", which is not there.`,
          remedy: "Add the module's tasks.md, or take the line out of the Readme.",
        },
      ),
    );
  }
  for (const one of placed) {
    if (listed.has(pathOf(one))) continue;
    found.push(
      diagnosticAt(one.module.at, {
        code: 'module-not-in-readme',
        severity: 'warning',
        message: `The Readme does not list "${one.folder}"; it is placed at the end of its phase.`,
        remedy: 'Add a line for it to the Readme, where it belongs in the order.',
      }),
    );
  }
  return found;
};

const unlisted = (location: Location, placed: readonly PlacedModule[]): readonly Diagnostic[] => {
  const first = placed[0];
  if (!first || placed.length < 2) return [];
  return [
    {
      code: 'order-by-name',
      severity: 'info',
      file: location.folder,
      line: 1,
      column: 1,
      message: `No Readme lists ${location.version === '' ? 'this template' : `version ${location.version}`}; the modules of a phase stand in order of their names.`,
      remedy:
        'Add a Readme beside the versions that links to each phase and module in order, or go on with this order.',
    },
  ];
};
