import { listEntries } from '../list-entries';
import type { Criterion, Evidence, Section } from '../template';
import { evidenceOf } from './evidence-of';
import { plainWords } from './plain-words';

/**
 * The criteria of an item, one an entry of its criteria sections, in order. `said` holds the evidence that the template itself
 * names, by position; where it names none the criterion's words tell.
 */
export const criteriaOf = (
  sections: readonly Section[],
  said: readonly (Evidence | undefined)[] = [],
): readonly Criterion[] =>
  listEntries(sections, 'criteria')
    .entries.filter((entry) => entry.kind === 'entry')
    .map((entry, index) => {
      const text = plainWords(entry.lines.map((line) => line.text).join(' '));
      return { text, evidence: said[index] ?? evidenceOf(text) };
    });
