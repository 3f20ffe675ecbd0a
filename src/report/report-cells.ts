import type { ReadinessNumbers } from '../contract/readiness';
import type { Rag, ReportBlock, ReportCell, ReportLink } from '../contract/report';
import { MOST_REPORT_ROWS } from '../contract/report';

/** A cell of plain words. */
export const cell = (text: string | number, link?: ReportLink): ReportCell => ({
  text: String(text),
  ...(link === undefined ? {} : { link }),
});

/** An ISO day, or a dash. */
export const dayCell = (day: string | null): ReportCell => (day === null ? { text: '–' } : { text: day, day: true });

/** The column that says a state without its colour. */
export const ragCell = (rag: Rag): ReportCell => ({ text: rag, rag });

export const line = (text: string, more: { readonly rag?: Rag; readonly link?: ReportLink } = {}): ReportBlock => ({
  is: 'text',
  text,
  ...more,
});

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Rows that were left out before. */
  readonly more?: number;
  readonly hidden?: number;
}

/** A table of at most `MOST_REPORT_ROWS` rows, which says how many more there are. */
export const table = ({ caption, columns, rows, more = 0, hidden = 0 }: Table): ReportBlock => ({
  is: 'table',
  caption,
  columns,
  rows: rows.slice(0, MOST_REPORT_ROWS),
  more: more + Math.max(0, rows.length - MOST_REPORT_ROWS),
  hidden,
});

/** "12 of 40 (30 %)", or that there is nothing to measure. */
export const shareOf = (complete: number, counted: number, percent: number | null): string =>
  percent === null ? 'Nothing to measure' : `${complete} of ${counted} complete (${percent} %)`;

/** "74 planned by today · 13 behind". */
export const plannedWords = ({ planned, complete }: Pick<ReadinessNumbers, 'planned' | 'complete'>): string =>
  `${planned} planned by today${planned > complete ? ` · ${planned - complete} behind` : ''}`;

/** "Team backlog: 84 of 130 done". */
export const teamWords = ({ team, teamDone }: Pick<ReadinessNumbers, 'team' | 'teamDone'>): string =>
  `Team backlog: ${teamDone} of ${team} done`;
