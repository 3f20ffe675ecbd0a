import { decodeFile } from './decode-file';
import type { Diagnostic } from './diagnostic';
import { parseMigops } from './parse-migops';
import type { SourceFile } from './read-files';
import { sourceProblem } from './source-problem';
import type { Module } from './template';

export interface ReadModules {
  readonly modules: readonly Module[];
  /** By module, the phase whose heading stands above it; null without one. */
  readonly phases: readonly (string | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the modules of one file in the MigOps grammar: bytes → text → grammar. `fallbackTitle` names a module whose heading does not. */
export const readModules = (file: SourceFile, fallbackTitle: string): ReadModules => {
  const decoded = decodeFile(file);
  if (!decoded.ok) return refused(decoded.fault);
  const parsed = parseMigops(file.path, decoded.text, fallbackTitle);
  if (parsed.modules.length === 0) return refused(sourceProblem('no-template', file.path, '', decoded.text));
  return { modules: parsed.modules, phases: parsed.phases, diagnostics: [...decoded.repairs, ...parsed.diagnostics] };
};

const refused = (diagnostic: Diagnostic): ReadModules => ({ modules: [], phases: [], diagnostics: [diagnostic] });
