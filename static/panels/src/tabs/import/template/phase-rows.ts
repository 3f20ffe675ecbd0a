/** One row of the form that gives a flat file its phases; numbers as typed. */
export interface PhaseRow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export type PhaseFault =
  | { readonly kind: 'name' }
  | { readonly kind: 'range' }
  | { readonly kind: 'overlap'; readonly module: number };

/** `Assess=1-5,Mobilize=6-10`, as `previewImport` and the command line take it; a row without a name is not yet one. */
export function writePhases(rows: readonly PhaseRow[]): string {
  return rows
    .filter((row) => row.name.trim() !== '')
    .map((row) => `${row.name.trim()}=${row.from.trim()}-${row.to.trim()}`)
    .join(',');
}

/** The rows that such a text was written of; a part that is none is left out. */
export const readPhases = (text: string): PhaseRow[] =>
  text.split(/[,;\n]/).flatMap((part) => {
    const [, name, from, to] = /^\s*(.+?)\s*=\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(part) ?? [];
    return name === undefined || from === undefined ? [] : [{ name, from, to: to ?? from }];
  });

/**
 * What is wrong with each row, in row order, null where nothing is.
 * @param modules how many modules the file has; they are counted from 1.
 */
export function checkPhases(rows: readonly PhaseRow[], modules: number): readonly (PhaseFault | null)[] {
  const taken = new Set<number>();
  return rows.map((row) => {
    if (row.name.trim() === '' || /[,;=\n]/.test(row.name)) return { kind: 'name' };
    const from = wholeNumber(row.from);
    const to = wholeNumber(row.to);
    if (from === null || to === null || from < 1 || to > modules || from > to) return { kind: 'range' };
    for (let module = from; module <= to; module += 1) if (taken.has(module)) return { kind: 'overlap', module };
    for (let module = from; module <= to; module += 1) taken.add(module);
    return null;
  });
}

/** How many modules no row covers. */
export function modulesLeft(rows: readonly PhaseRow[], modules: number): number {
  const covered = new Set<number>();
  for (const row of rows) {
    const from = wholeNumber(row.from) ?? 1;
    const to = Math.min(wholeNumber(row.to) ?? 0, modules);
    for (let module = Math.max(1, from); module <= to; module += 1) covered.add(module);
  }
  return modules - covered.size;
}

/**
 * The rows with one more phase, which begins after the last module that a phase has and takes the rest. Where no module is left,
 * it takes the last one from the phase that has it; where that phase has no other, its numbers are empty.
 * @param modules how many modules the file has; they are counted from 1.
 */
export function withNextPhase(rows: readonly PhaseRow[], modules: number): readonly PhaseRow[] {
  const ends = rows.map(({ to }) => wholeNumber(to) ?? 0);
  const end = Math.max(0, ...ends);
  if (end < modules) return [...rows, { name: '', from: String(end + 1), to: String(modules) }];
  const last = ends.lastIndexOf(end);
  const from = wholeNumber(rows[last]?.from ?? '');
  if (end > modules || from === null || from >= end) return [...rows, { name: '', from: '', to: '' }];
  const shorter = rows.map((row, index) => (index === last ? { ...row, to: String(end - 1) } : row));
  return [...shorter, { name: '', from: String(end), to: String(end) }];
}

function wholeNumber(text: string): number | null {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
}
