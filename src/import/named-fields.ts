import { NAMED_FIELDS, type IssueDraft, type Level, type NamedField } from '../plan/import-plan';
import type { CreateField } from './project-fields';

/** The project's components and versions, by level whose create screen takes them. */
export type NamedChoices = Readonly<Partial<Record<Level, Partial<Record<NamedField, CreateField['allowed']>>>>>;

/** @param fields of the create screens, by level */
export const namedChoices = (fields: Partial<Record<Level, readonly CreateField[]>>): NamedChoices =>
  Object.fromEntries(
    Object.entries(fields).map(([level, own]) => [
      level,
      Object.fromEntries(
        NAMED_FIELDS.flatMap((name) => {
          const allowed = own.find(({ id }) => id === name)?.allowed ?? [];
          return allowed.length === 0 ? [] : [[name, allowed]];
        }),
      ),
    ]),
  );

/** Ids of what an issue names, by field; a name that the project does not have is left out, and stays in the description. */
export function namedIds(
  { level, named = {} }: Pick<IssueDraft, 'level' | 'named'>,
  choices: NamedChoices,
): Partial<Record<NamedField, string[]>> {
  return Object.fromEntries(
    NAMED_FIELDS.flatMap((field) => {
      const ids = (named[field] ?? []).flatMap((name) => idOf(name, choices[level]?.[field]) ?? []);
      return ids.length === 0 ? [] : [[field, ids]];
    }),
  );
}

const idOf = (name: string, choices: CreateField['allowed'] = []): string | undefined =>
  choices.find((choice) => choice.name.toLowerCase() === name.toLowerCase())?.id;

const WORDS: Readonly<Record<NamedField, string>> = { components: 'components', fixVersions: 'fix versions' };

/** Names of a plan that the project does not have or whose field its create screens lack, a sentence for each field. */
export const namedElsewhere = (
  drafts: readonly Pick<IssueDraft, 'level' | 'named'>[],
  choices: NamedChoices,
): readonly string[] =>
  NAMED_FIELDS.flatMap((field) => {
    const missing = new Set(
      drafts.flatMap(({ level, named }) =>
        (named?.[field] ?? []).filter((name) => idOf(name, choices[level]?.[field]) === undefined),
      ),
    );
    if (missing.size === 0) return [];
    const shown = [...missing].slice(0, 5).join(', ');
    return [
      `The project does not offer these ${WORDS[field]}, which stay in descriptions: ${shown}${missing.size > 5 ? ' …' : ''}.`,
    ];
  });
