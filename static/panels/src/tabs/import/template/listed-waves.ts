/** One wave of a list: its name and its T-0, `YYYY-MM-DD`. */
export interface ListedWave {
  readonly name: string;
  readonly cutover: string;
}

export interface WaveList {
  readonly waves: readonly ListedWave[];
  /** Lines, counted from 1, that are no wave. */
  readonly faults: readonly number[];
}

/** Waves of one list: more are more than a person looks at. */
export const MOST_WAVES = 50;

/**
 * Reads a list of waves: a line each, name and T-0 apart by comma, semicolon or tab, as spreadsheets copy and save them. A first line
 * without a day is its heading.
 */
export function readWaveList(text: string): WaveList {
  const waves: ListedWave[] = [];
  const faults: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const cutover = cells.find(isDay);
    const name = cells.find((cell) => cell !== '' && !isDay(cell));
    if (cutover !== undefined && name !== undefined) waves.push({ name: name.slice(0, 120), cutover });
    else if (waves.length > 0 || faults.length > 0 || cutover !== undefined) faults.push(index + 1);
  }
  return { waves, faults };
}

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
