import { plainWords } from '../annotate/plain-words';
import { slug } from '../slug';
import { holdsWordsOf } from './words-of';
import type { Party, Role } from '../template';

export interface NamedOwners {
  readonly ids: readonly string[];
  /** Whether their names hold all words of the cell: the target of a link, for example, they do not. */
  readonly saysAll: boolean;
}

export interface RoleBook {
  /** Those whom a cell names, in its order. */
  readonly ownersOf: (cell: string) => NamedOwners;
  /** All that were named, in order. */
  readonly roles: () => readonly Role[];
}

const PARTY = /^(customer|provider|partner|vendor)\b/i;
/** Several in one cell stand on lines of their own, behind commas, behind what is left of a line break, or are joined by a sign or a word. */
const APART = /[\n,;]|\s{2,}|\s(?:[+&/|]|and|und|et|y|e)\s/i;
const JOINED = /\s(?:and|und|et|y|e)\s/gi;
/** What is in a cell of owners and is no one. */
const NOBODY =
  /^(?:tbd|tba|tbc|to be (?:defined|decided|confirmed|determined)|n\/?a|n\.a\.|none|unassigned|not assigned|open|\?+|x{3,}|\[[^\]]{0,60}\]|<[^>]{0,60}>|\{[^}]{0,60}\}|offen|keine?r?|nicht zugewiesen|à définir|personne|por definir|nadie|a definir|ninguém)$/i;

/** Collects the owners that cells name. A name is one role, however often and in whatever case it stands. */
export const roleBook = (): RoleBook => {
  const roles = new Map<string, Role>();
  const roleOf = (name: string): string => {
    const own = slug(name);
    const known = roles.get(own);
    if (known) return known.id;
    // Ids have plain letters only; other scripts are told apart by their order.
    const id = /^[a-z0-9-]+$/.test(own) ? own : `role-${String(roles.size + 1)}`;
    const party = PARTY.exec(name)?.[1]?.toLowerCase() as Party | undefined;
    roles.set(own, { id, name, ...(party === undefined ? {} : { party }) });
    return id;
  };
  return {
    ownersOf: (cell) => {
      const names = cell
        .split(APART)
        .map((part) => plainWords(part.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s/, '')).replace(/\*/g, ''))
        .filter((name) => /[\p{L}\p{N}]/u.test(name) && !NOBODY.test(name));
      const said = names.join(' ');
      return { ids: [...new Set(names.map(roleOf))], saysAll: holdsWordsOf(said, cell.replace(JOINED, ' ')) };
    },
    roles: () => [...roles.values()],
  };
};
