import type { ErrorView } from '../contract/result';

/** A change that another person made since the person read. */
export interface ChangeSince {
  /** As Jira shows it to the person; undefined where it shows none. */
  readonly name: string | undefined;
  /** What was changed, as one clause; empty where it is not known. */
  readonly what: string;
}

/**
 * The refusal of a write whose value was changed since the person read it.
 * @param changes newest first; none where no one recorded who it was
 */
export function changedSince(changes: readonly ChangeSince[]): ErrorView & { readonly code: 'changed-meanwhile' } {
  const names = [...new Set(changes.map(({ name }) => name ?? UNNAMED))];
  const told = changes.flatMap(({ name, what }) =>
    what === '' ? [] : [names.length > 1 ? `${name ?? UNNAMED} ${what}` : what],
  );
  return {
    code: 'changed-meanwhile',
    message: `${names.length === 0 ? UNNAMED : names.join(', ')} changed this since you opened it${told.length === 0 ? '' : `: ${told.join('; ')}`}.`,
    next: 'Review the current state, then apply your change again.',
  };
}

const UNNAMED = 'Someone else';
