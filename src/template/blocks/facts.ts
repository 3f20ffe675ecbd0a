import { spanOfMinutes } from '../../values/time-span';
import { readAmount } from '../../values/read-amount';
import { plainWords } from '../annotate/plain-words';
import { holdsWordsOf } from '../document/words-of';
import type { RoleBook } from '../document/role-book';
import { foldSpaces } from '../fold-spaces';
import { T_ZERO, type Offset, type Place, type Traits } from '../template';
import { readOffsetCell } from '../timeline/read-offset-cell';
import { headingWords, rolesOfWord } from './classify-columns';
import type { ColumnRole } from './column-words';
import { addSection, type Holder } from './open-items';
import { priorityOf } from './named-priority';

/** What facts are collected into beside the items. */
export interface FactBook {
  readonly roles: RoleBook;
  /** Texts that became values. */
  readonly understood: string[];
}

export interface Pair {
  readonly key: string;
  readonly value: string;
  readonly role: ColumnRole;
}

const PAIR = /^[*_\s]*([\p{L}#][^:*\n]{0,40}?)[*_\s]*:[*_\s]*(\S[^\n]*|)$/u;
/** Words that lead a note on a task and are no column of a table. */
const NOTES =
  /^(?:evidence|notes?|comments?|depends on|dependenc(?:y|ies)|prerequisites?|risks?|mitigation|reviewer|approver|approved by|backup|location|link|reference|rollback|expected result|result|verification|acceptance|impact|nachweis|hinweis|bemerkung|abhängigkeit|preuve|remarque|dépendance|evidencia|nota|dependencia|evidência|dependência)$/;

/** A line "Owner: X" whose key is known; null for any other. */
export const pairOf = (text: string): Pair | null => {
  if (text.length > 400) return null;
  const found = PAIR.exec(text.trim());
  if (!found) return null;
  const key = plainWords(found[1] ?? '');
  const value = (found[2] ?? '').trim();
  const words = rolesOfWord(headingWords(key));
  const role = PAIR_ROLES.find((one) => words.has(one));
  if (role !== undefined) return { key, value, role };
  return NOTES.test(headingWords(key)) ? { key, value, role: 'other' } : null;
};

const PAIR_ROLES = ['owner', 'status', 'priority', 'due', 'time', 'duration', 'points', 'labels'] as const;

/** Gives a pair's value to an item; what is no value stays with it as text. */
export const addPair = (holder: Holder, { key, value, role }: Pair, at: Place, book: FactBook): void => {
  const traits = value === '' ? null : traitsOf(role, value, book);
  // What is said twice is kept as text the second time.
  if (traits === null || Object.keys(traits.traits).some((one) => one in holder.traits && one !== 'offset')) {
    if (value !== '' || role === 'other') addSection(holder.sections, key, value, at);
    else book.understood.push(key);
    return;
  }
  holder.traits = { ...holder.traits, ...traits.traits };
  book.understood.push(key, ...(traits.saysAll ? [value] : []));
  if (!traits.saysAll) addSection(holder.sections, key, value, at);
};

/** The traits that a value gives in its role, and whether they say all its words; null where it gives none. */
export const traitsOf = (
  role: ColumnRole,
  value: string,
  { roles }: FactBook,
): { readonly traits: Traits; readonly saysAll: boolean } | null => {
  const words = plainWords(value);
  switch (role) {
    case 'owner': {
      const { ids, saysAll } = roles.ownersOf(value);
      return ids.length === 0 ? null : { traits: { owners: ids }, saysAll };
    }
    case 'status':
      return words === '' ? null : { traits: { status: words }, saysAll: holdsWordsOf(words, value) };
    case 'priority': {
      const priority = priorityOf(words);
      return priority === null
        ? null
        : { traits: { priority }, saysAll: !/\s/.test(value.trim()) && holdsWordsOf(words, value) };
    }
    case 'points': {
      const points = /^\d{1,4}(?:[.,]\d{1,2})?$/.test(words) ? Number(words.replace(',', '.')) : null;
      return points === null ? null : { traits: { storyPoints: points }, saysAll: holdsWordsOf(words, value) };
    }
    case 'labels': {
      const labels = words.split(/[,;]\s*|\s+/).filter((one) => one !== '');
      return labels.length === 0 ? null : { traits: { labels }, saysAll: holdsWordsOf(words, value) };
    }
    case 'due':
    case 'time': {
      const offset = offsetOf(value);
      return offset === null ? null : { traits: { offset }, saysAll: false };
    }
    case 'duration': {
      const days = daysOf(words);
      return days === null ? null : { traits: { duration: days }, saysAll: false };
    }
    default:
      return null;
  }
};

const offsetOf = (text: string): Offset | null => {
  const { time } = readOffsetCell(text);
  if (time === null) return null;
  const { amount, isBefore } = time;
  const sign = isBefore ? -1 : 1;
  if (amount.unit === 'month')
    return { milestone: T_ZERO, days: 0, ...(amount.count === 0 ? {} : { months: sign * amount.count }) };
  if (amount.unit === null) return { milestone: T_ZERO, days: sign * amount.count };
  return amount.isShort ? null : { milestone: T_ZERO, ...spanOfMinutes(sign * amount.count) };
};

const DAYS = /^[~≈]? ?(\d{1,3}) (?:(?:working|business|calendar) )?(?:days?|tage?|jours?|d[ií]as?)$/iu;

/** Days that a text says something takes; null where it says hours, or nothing of the kind. */
const daysOf = (text: string): number | null => {
  const folded = foldSpaces(text);
  const days = Number(DAYS.exec(folded)?.[1] ?? 0);
  if (days > 0) return days;
  const weeks = /^\d{1,2} ?(?:weeks?|wks?)$/i.test(folded) ? readAmount(folded, 0) : null;
  // A week has five working days.
  return weeks?.amount.unit === 'minute' ? Math.round((weeks.amount.count / 10_080) * 5) : null;
};

const INLINE_OWNER =
  /[([](?:task )?(?:owners?|owned by|responsible|assignee|assigned to|lead|verantwortlich|zuständig|wer|responsable|responsável)\s*[:=]\s*([^()[\]\n]{1,100})[)\]]|[-–—|;,]\s*\*{0,2}(?:owner|responsible|verantwortlich|responsable|responsável)\*{0,2}\s*:\s*\*{0,2}\s*([^;|\n]{1,80})$/iu;

/** Who a line itself names as its owner: "(owner: X)". The words stay in the line. */
export const inlineOwners = (text: string, roles: RoleBook): Traits => {
  if (!text.includes(':') && !text.includes('=')) return {};
  const found = INLINE_OWNER.exec(text);
  const named = found?.[1] ?? found?.[2];
  if (named === undefined) return {};
  const { ids } = roles.ownersOf(named);
  return ids.length === 0 ? {} : { owners: ids };
};
