import type { Place, Section } from '../template';
import { titled } from './titled';

/** Cells of columns that a reader does not know, and cells behind the last heading: a section each, so that they are kept. */
export const otherCells = (
  header: readonly string[],
  known: ReadonlySet<number | null>,
  cells: readonly string[],
  at: Place,
): readonly Section[] =>
  cells.flatMap((cell, index) =>
    known.has(index) ? [] : textSection(titled(header[index] ?? '', 'Other').title, cell, at),
  );

/** A text as a section, or none where it says nothing. */
export const textSection = (heading: string, body: string, at: Place): readonly Section[] =>
  body.trim() === '' ? [] : [{ kind: heading === '' ? 'description' : 'other', heading, body: body.trim(), at }];
