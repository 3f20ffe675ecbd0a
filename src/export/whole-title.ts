import type { AdfDocument } from '../plan/import-plan';
import { cutAtWord, summaryOf } from '../plan/summary';
import { wordsOf } from './sections-of-issue';

/** A title of which the summary holds only the beginning stands whole in the first paragraph of the issue. */
export function wholeTitle(summary: string, description: AdfDocument | undefined): string {
  const [first] = description?.content ?? [];
  const words = first?.type === 'paragraph' ? wordsOf(first) : '';
  // An issue may have been created by the rule of an earlier version.
  const isCut = [summaryOf, cutAtWord].some((rule) => rule(words).text === summary);
  return words !== '' && words !== summary && isCut ? words : summary;
}
