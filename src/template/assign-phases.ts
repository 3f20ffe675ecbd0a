import type { Diagnostic } from './diagnostic';
import type { Module, Phase, Template } from './template';

export interface PhasedTemplate {
  readonly template: Template;
  readonly diagnostics: readonly Diagnostic[];
}

const PART = /^(.+?)\s*=\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?$/;

/**
 * Puts a template's modules into phases given by hand: `Assess=1-5,Mobilize=6-10`, module numbers counted from 1 over
 * the whole template. What cannot be read is an error and leaves the template as it was; modules that no phase names stay in a
 * phase of their own at the end, named after the template, with a warning.
 */
export const assignPhases = (template: Template, spec: string): PhasedTemplate => {
  const modules = template.phases.flatMap((phase) => phase.modules);
  const phases: Phase[] = [];
  const taken = new Map<number, string>();
  const problems: string[] = [];
  for (const part of spec
    .split(/[,;\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const range = readPart(part, modules.length);
    if (typeof range === 'string') {
      problems.push(range);
      continue;
    }
    const own: Module[] = [];
    for (let number = range.from; number <= range.to; number += 1) {
      const module = modules[number - 1];
      const before = taken.get(number);
      if (before !== undefined)
        problems.push(`Module ${String(number)} is given to "${before}" and to "${range.name}".`);
      else if (module) own.push(module);
      taken.set(number, range.name);
    }
    phases.push({ name: range.name, modules: own });
  }
  if (phases.length === 0 && problems.length === 0) problems.push('No phase is named.');
  if (problems.length > 0) {
    return {
      template,
      diagnostics: problems.map((message) => problem(template, 'phases-unreadable', 'error', message)),
    };
  }
  const left = modules.filter((_, index) => !taken.has(index + 1));
  if (left.length === 0) return { template: { ...template, phases }, diagnostics: [] };
  const message = `${String(left.length)} of ${String(modules.length)} modules are given to no phase; they stay together in "${template.name}".`;
  return {
    template: { ...template, phases: [...phases, { name: template.name, modules: left }] },
    diagnostics: [problem(template, 'phases-incomplete', 'warning', message)],
  };
};

const readPart = (part: string, last: number): { name: string; from: number; to: number } | string => {
  const found = PART.exec(part);
  const name = found?.[1];
  if (name === undefined) return `"${part}" is not a phase with its modules.`;
  const from = Number(found?.[2]);
  const to = Number(found?.[3] ?? found?.[2]);
  if (from < 1 || to < from || to > last) {
    return `"${part}" names modules that are not there: this template has modules 1 to ${String(last)}.`;
  }
  return { name, from, to };
};

const problem = (
  template: Template,
  code: 'phases-unreadable' | 'phases-incomplete',
  severity: 'error' | 'warning',
  message: string,
): Diagnostic => ({
  code,
  severity,
  file: template.phases[0]?.modules[0]?.path ?? template.name,
  line: 1,
  column: 1,
  message,
  remedy: 'Write phases as "Assess=1-5,Mobilize=6-10": a name, and the numbers of its modules counted from 1.',
});
