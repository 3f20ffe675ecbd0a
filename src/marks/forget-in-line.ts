import type { AnsweredFor } from '../contract/answers';
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
  const isFor = (who: AnsweredFor | undefined): boolean =>
    who !== undefined && ('account' in who ? who.account === account : name !== null && who.name === name);
  const names = line.parts?.some((one) => isFor(one.for)) || isChangeOf(line, account, person);
  const next: StoredLine = {
    ...line,
    by: account !== null && line.by === account ? as : line.by,
    what: unnamed(line.what),
    from: unnamed(line.from),
    to: unnamed(line.to),
    changes: names ? [] : line.changes,
    ...(line.parts && { parts: line.parts.map((one) => (isFor(one.for) ? { ...one, for: { name: as } } : one)) }),
  };
  const same =
    next.by === line.by && next.what === line.what && next.from === line.from && next.to === line.to && !names;
  return same ? line : next;
}

/** Whether what a line changed names the person. */
function isChangeOf({ changes }: StoredLine, account: string | null, person: string): boolean {
  return (
    (account !== null && JSON.stringify(changes).includes(JSON.stringify(account))) ||
    changes.some(
      ({ section, key, before, after }) =>
        section === 'register' && JSON.stringify([key.split('/'), before, after]).includes(JSON.stringify(person)),
    )
  );
}
