import type { Item, Module, Phase, Section, Task, Template } from '../../../src/template/template';
import { templateNodes, type TemplateNode } from '../../../src/plan/template-nodes';
import { identifyTemplate } from '../../../src/plan/identity/identify-template';
import type { IdentityAnswer, KnownNode } from '../../../src/plan/identity/known-node';
import { knownAfter } from '../../../src/plan/identity/known-after';

/** A node of a template that is edited: `id` says which one it is, whatever becomes of its title and place. */
export interface Draft {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly days: number | null;
  readonly children: readonly Draft[];
}

const AT = { file: 'plan.md', offset: 0, line: 1, column: 1 };

const sectionsOf = ({ text }: Draft): readonly Section[] =>
  text === '' ? [] : [{ kind: 'criteria', heading: 'Acceptance Criteria', body: text, at: AT }];

const traitsOf = ({ id, days }: Draft) => ({
  labels: [`id-${String(id)}`],
  ...(days === null ? {} : { offset: { milestone: 't-0', days } }),
});

const itemOf = (draft: Draft, index: number): Item => ({
  number: index + 1,
  title: draft.title,
  at: AT,
  sections: sectionsOf(draft),
  ...traitsOf(draft),
});

const taskOf = (draft: Draft, index: number): Task => ({
  ...itemOf(draft, index),
  subtasks: draft.children.map(itemOf),
});

const moduleOf = (draft: Draft): Module => ({
  title: draft.title,
  path: 'plan.md',
  at: AT,
  sections: sectionsOf(draft),
  tasks: draft.children.map(taskOf),
  ...traitsOf(draft),
});

const phaseOf = ({ title, children }: Draft): Phase => ({ name: title, modules: children.map(moduleOf) });

export const templateOfDrafts = (phases: readonly Draft[]): Template => ({
  name: 'Move',
  version: '',
  format: 'native',
  phases: phases.map(phaseOf),
});

/** What imports into one wave left: which issue (by the draft that it was made of) is known by which path. */
export interface ModelWave {
  readonly known: readonly KnownNode[];
  readonly issues: ReadonlyMap<string, number>;
}

export const NO_WAVE: ModelWave = { known: [], issues: new Map() };

export interface ModelImport {
  readonly wave: ModelWave;
  /** Drafts of which an issue was created. */
  readonly created: readonly number[];
  /** Draft by the issue that it was taken for. */
  readonly kept: ReadonlyMap<number, number>;
  /** Drafts about which is asked, with the new ones below them. */
  readonly asked: readonly number[];
  readonly gone: readonly number[];
  /** Answers that are true, for what is asked. */
  readonly truth: readonly IdentityAnswer[];
}

/** Imports as the app does, with issues that are numbers. */
export const importModel = (
  phases: readonly Draft[],
  wave: ModelWave,
  answers: readonly IdentityAnswer[] = [],
): ModelImport => importRead(templateOfDrafts(phases), wave, idByLabel, answers);

/** As `importModel`, of a template that was read from a source; `idOf` names the draft of a node. */
export const importRead = (
  natural: Template,
  wave: ModelWave,
  idOf: (node: TemplateNode) => number,
  answers: readonly IdentityAnswer[] = [],
): ModelImport => {
  const { template, alignment, unsettled } = identifyTemplate(natural, wave.known, answers);
  const issues = new Map(wave.issues);
  const kept = new Map<number, number>();
  const [created, asked]: [number[], number[]] = [[], []];
  for (const node of allNodes(template)) {
    const id = idOf(node);
    const issue = issues.get(node.path);
    if (unsettled.has(node.path)) asked.push(id);
    else if (issue === undefined) {
      created.push(id);
      issues.set(node.path, id);
    } else kept.set(id, issue);
  }
  const pathOf = new Map([...wave.issues].map(([path, id]) => [id, path]));
  const placed = new Map(allNodes(natural).map((node) => [node.path as string, idOf(node)]));
  return {
    wave: { known: knownAfter(template, wave.known, alignment, unsettled), issues },
    created,
    kept,
    asked,
    gone: alignment.gone.flatMap(({ path }) => wave.issues.get(path) ?? []),
    truth: alignment.questions.map(({ now }) => ({
      now: now.place,
      was: pathOf.get(placed.get(now.place) ?? -1) ?? null,
    })),
  };
};

export const allNodes = (template: Template): readonly TemplateNode[] => {
  const withBelow = (node: TemplateNode): readonly TemplateNode[] => [node, ...node.children.flatMap(withBelow)];
  return templateNodes(template).modules.flatMap(withBelow);
};

const idByLabel = ({ traits }: TemplateNode): number => Number(traits.labels?.[0]?.slice('id-'.length));
