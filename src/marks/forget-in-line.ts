import type { StoredLine } from './stored-line';

/** Whom a line of the activity is to name no more. */
export interface ToForgetInLine {
  /** Null for somebody without an account. */
  readonly account: string | null;
  /** The name that somebody typed for who has no account. */
  readonly name: string | null;
  /** Of the register. */
  readonly person: string;
  /** What stands in the place of both. */
  readonly as: string;
}

/**
 * A line without a person: neither who wrote it nor whom it names, nor what it changed where that names them. Such a line cannot be
 * taken back any more, since that would bring them back. What was said of items is told by their records, and stays there.
 * @returns the line itself where it names them nowhere
 */
export function forgetInLine(line: StoredLine, { account, name, person, as }: ToForgetInLine): StoredLine {
  const typed = line.kind === 'register' || line.kind === 'undo' ? name : null;
  const unnamed = (text: string): string =>
    text
      .split(', ')
      .map((part) => (part !== '' && (part === account || part === typed) ? as : part))
      .join(', ');
  const changed = JSON.stringify(line.changes);
  const names =
    (account !== null && changed.includes(JSON.stringify(account))) ||
    line.changes.some(
      ({ section, key, before, after }) =>
        section === 'register' && JSON.stringify([key.split('/'), before, after]).includes(JSON.stringify(person)),
    );
  const next: StoredLine = {
    ...line,
    by: account !== null && line.by === account ? as : line.by,
    what: unnamed(line.what),
    from: unnamed(line.from),
    to: unnamed(line.to),
    changes: names ? [] : line.changes,
  };
  const same =
    next.by === line.by && next.what === line.what && next.from === line.from && next.to === line.to && !names;
  return same ? line : next;
}
