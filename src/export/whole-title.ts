import type { AdfDocument } from '../plan/import-plan';
import { summaryOf } from '../plan/summary';
import { wordsOf } from './sections-of-issue';

/** A title of which the summary holds only the beginning stands whole in the first paragraph of the issue. */
export function wholeTitle(summary: string, description: AdfDocument | undefined): string {
  const [first] = description?.content ?? [];
  const words = first?.type === 'paragraph' ? wordsOf(first) : '';
  return words !== '' && words !== summary && summaryOf(words).text === summary ? words : summary;
}
