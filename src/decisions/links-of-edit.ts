import type { DecisionEdit, DecisionText } from '../contract/decision-log';
import type { StoredDecision } from './stored-decision';

/**
 * An edit with the links that its places stand for.
 * @param links of the version that was read
 * @returns null where a place is none of theirs
 */
export function linksOfEdit(text: DecisionEdit, { links }: Pick<StoredDecision, 'links'>): DecisionText | null {
  const { links: asked, ...rest } = text;
  if (asked === undefined) return rest;
  const found = asked.map((link) => ('kept' in link ? links[link.kept] : link));
  return found.includes(undefined) ? null : { ...rest, links: found.filter((link) => link !== undefined) };
}
