import { diagnosticAt, type Diagnostic } from './diagnostic';
import type { Template } from './template';

const LONGEST = 80;

/** Says of each module without a task that it becomes an epic without children. The grammar of MigOps says so itself. */
export const emptyModules = ({ format, phases }: Template): readonly Diagnostic[] =>
  format === 'migops'
    ? []
    : phases
        .flatMap(({ modules }) => modules)
        .filter(({ tasks }) => tasks.length === 0)
        .map(({ title, at }) =>
          diagnosticAt(at, {
            code: 'module-empty',
            severity: 'warning',
            message: `The group "${title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title}" has no task.`,
            remedy: 'Write its tasks as a list or a table below it, or leave it: it becomes an epic without children.',
          }),
        );
