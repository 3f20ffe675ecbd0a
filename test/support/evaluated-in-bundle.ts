import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WatchedBundle {
  /** Directory of a copy of the bundle, of which this process has evaluated nothing yet. */
  readonly bundle: string;
  /** Which of the statements of modules have run by now, by their names. */
  readonly evaluated: () => readonly string[];
  readonly end: () => void;
}

/**
 * Counts what of a bundle runs, as Node.js counts coverage.
 * @param statements by name, each found once in the bundle, outside all functions of its module
 */
export function watchBundle(directory: string, statements: Readonly<Record<string, RegExp>>): WatchedBundle {
  const bundle = mkdtempSync(join(tmpdir(), 'runway-bundle-'));
  const path = join(bundle, 'index.cjs');
  copyFileSync(join(directory, 'index.cjs'), path);
  const text = readFileSync(path, 'utf8');
  const places = Object.entries(statements).map(([name, statement]) => {
    const [only, ...others] = [...text.matchAll(new RegExp(statement, 'g'))];
    if (only === undefined || others.length > 0) throw new Error(`${name} is ${others.length + 1} times or not there.`);
    return { name, at: only.index };
  });
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    bundle,
    evaluated() {
      let found: readonly Profiler.ScriptCoverage[] = [];
      // Taking the precise coverage would begin the counts again.
      session.post('Profiler.getBestEffortCoverage', (error, { result }) => {
        if (error !== null) throw error;
        found = result;
      });
      const ranges = found
        .filter(({ url }) => url.endsWith(path))
        .flatMap(({ functions }) => functions)
        .flatMap(({ ranges: of }) => of);
      // The script is the file within a function of the sandbox.
      const length = Math.max(0, ...ranges.map(({ endOffset }) => endOffset));
      const before = length - text.length - '\n})'.length;
      return places.filter(({ at }) => countAt(ranges, at + before) > 0).map(({ name }) => name);
    },
    end() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** How often the innermost function around a place has run. */
function countAt(ranges: readonly Profiler.CoverageRange[], at: number): number {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset);
  return around.sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))[0]?.count ?? 0;
}
