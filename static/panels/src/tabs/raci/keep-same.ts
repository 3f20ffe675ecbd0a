import type { RaciLine, RaciView } from '../../../../../src/contract/raci';

/**
 * The rows as they are now, with those that say the same as before being the same objects: a write changes a few of some
 * hundred rows, and only these are drawn again.
 */
export function keepSame<Rows extends readonly RaciLine[]>(before: Rows, now: Rows): readonly RaciLine[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && isSame(old, row) ? old : row;
  });
}

/** The whole view; every row hangs on the register, which most writes leave as it is. */
export function keepSameView(before: RaciView | null, now: RaciView): RaciView {
  if (before === null) return now;
  const isRegisterSame = JSON.stringify(before.register) === JSON.stringify(now.register);
  return {
    ...now,
    register: isRegisterSame ? before.register : now.register,
    rows: keepSame(before.rows, now.rows),
  };
}

const isSame = (a: RaciLine, b: RaciLine): boolean =>
  a.version === b.version &&
  a.own === b.own &&
  a.tasks === b.tasks &&
  a.name === b.name &&
  a.workstream === b.workstream &&
  a.issue?.key === b.issue?.key &&
  a.issue?.title === b.issue?.title &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => {
    const other = b.cells[index];
    return (
      other !== undefined && cell.role === other.role && cell.letters === other.letters && cell.from === other.from
    );
  });
