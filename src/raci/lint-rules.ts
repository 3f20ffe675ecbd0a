import type { RaciFinding, RaciLetter, RaciRow, RaciRule, RegisterView } from '../contract/raci';

/** What the matrix is judged by. */
export interface RaciToJudge {
  /** As `effectiveMatrix` gives them. */
  readonly rows: readonly RaciRow[];
  readonly register: Pick<RegisterView, 'roles'>;
  /** By row: the ISO day on which it begins; where nothing says when, the day by which it is due. */
  readonly firstDays: ReadonlyMap<string, string>;
  /** The present day in the wave's time zone. */
  readonly today: string;
}

type Found = Pick<RaciFinding, 'row' | 'role' | 'person'>;

interface LintRule {
  readonly rule: RaciRule;
  /** Only errors are asked about at a gate. */
  readonly severity: RaciFinding['severity'];
  /** When it is found, in words: docs/raci.md prints it. */
  readonly says: string;
  readonly remedy: string;
  readonly find: (judged: RaciToJudge) => readonly Found[];
}

/** From so many days before its first day a role without a person is worth a warning. */
const SOON_DAYS = 30;
/** Fewer rows than these say nothing about who carries how much. */
const MANY_ROWS = 10;
/** In percent of them: whoever is Accountable for more is needed in too many places at once. */
const LARGE_SHARE = 40;

const DAY_MS = 86_400_000;

/**
 * What is wrong in a matrix (product rules "RACI lint"). Each rule goes once over the rows, so that it can run with every key that is
 * pressed. docs/raci.md prints this table; a test holds the two together.
 */
export const LINT_RULES: readonly LintRule[] = [
  {
    rule: 'no-accountable',
    severity: 'error',
    says: 'no role is Accountable for the row',
    remedy: 'Give one role an A, or its workstream a lead.',
    find: ({ rows }) => rowsWhere(rows, (row) => having(row, 'A').length === 0),
  },
  {
    rule: 'several-accountable',
    severity: 'error',
    says: 'more than one role is Accountable for the row',
    remedy: 'Keep one A.',
    find: ({ rows }) => rowsWhere(rows, (row) => having(row, 'A').length > 1),
  },
  {
    rule: 'accountable-unheld',
    severity: 'error',
    says: 'the role that is Accountable for the row has no holder',
    remedy: 'Name the person who holds the role.',
    find: (judged) => accountable(judged, (people) => people === 0),
  },
  {
    rule: 'accountable-shared',
    severity: 'error',
    says: 'a role that is Accountable for the row is held by several people',
    remedy: 'Leave the role with one person, or give the A to a role that one person holds.',
    find: (judged) => accountable(judged, (people) => people > 1),
  },
  {
    rule: 'no-responsible',
    severity: 'error',
    says: 'no role is Responsible for the row',
    remedy: 'Give at least one role an R, or the item an owner.',
    find: ({ rows }) => rowsWhere(rows, (row) => having(row, 'R').length === 0),
  },
  {
    rule: 'role-unheld-soon',
    severity: 'warning',
    says: `a role has no holder, and its first row begins within ${String(SOON_DAYS)} days or has begun`,
    remedy: 'Name the person who holds the role.',
    find: rolesUnheldSoon,
  },
  {
    rule: 'accountable-for-most',
    severity: 'warning',
    says: `of at least ${String(MANY_ROWS)} rows, one person is Accountable for more than ${String(LARGE_SHARE)} %`,
    remedy: 'Share the rows among more people, or name a deputy.',
    find: peopleAccountableForMost,
  },
  {
    rule: 'nobody-informed',
    severity: 'warning',
    says: 'no role is Informed of the row',
    remedy: 'Give an I to who must know that it is done.',
    find: ({ rows }) => rowsWhere(rows, (row) => having(row, 'I').length === 0),
  },
];

const ofRow = (row: string, role: string | null): Found => ({ row, role, person: null });

const having = ({ cells }: RaciRow, letter: RaciLetter): readonly string[] =>
  cells.filter(({ letters }) => letters.includes(letter)).map(({ role }) => role);

/** A task that takes its module's row is not judged again: what is wrong is wrong above. Milestones are dates and not work. */
const judgedRows = (rows: readonly RaciRow[]): readonly RaciRow[] =>
  rows.filter(({ own, kind }) => own && kind !== 'milestone');

const rowsWhere = (rows: readonly RaciRow[], holds: (row: RaciRow) => boolean): readonly Found[] =>
  judgedRows(rows)
    .filter(holds)
    .map(({ id }) => ofRow(id, null));

function accountable({ rows, register }: RaciToJudge, holds: (people: number) => boolean): readonly Found[] {
  const held = new Map(register.roles.map(({ id, heldBy }) => [id, heldBy.length]));
  return judgedRows(rows).flatMap((row) =>
    having(row, 'A')
      .filter((role) => holds(held.get(role) ?? 0))
      .map((role) => ofRow(row.id, role)),
  );
}

/** Over all rows, tasks that take their module's too: a role may begin with a task that it owns. */
function rolesUnheldSoon({ rows, register, firstDays, today }: RaciToJudge): readonly Found[] {
  const first = new Map<string, string>();
  for (const { id, cells } of rows) {
    const day = firstDays.get(id);
    if (day === undefined) continue;
    for (const { role, letters } of cells) {
      const known = first.get(role);
      if (letters !== '' && (known === undefined || day < known)) first.set(role, day);
    }
  }
  return register.roles.flatMap(({ id, heldBy }) => {
    const day = first.get(id);
    if (day === undefined || heldBy.length > 0) return [];
    const isSoon = Date.parse(day) - Date.parse(today) <= SOON_DAYS * DAY_MS;
    return isSoon ? [{ row: null, role: id, person: null }] : [];
  });
}

function peopleAccountableForMost({ rows, register }: RaciToJudge): readonly Found[] {
  const judged = judgedRows(rows);
  if (judged.length < MANY_ROWS) return [];
  const holders = new Map(register.roles.map(({ id, heldBy }) => [id, heldBy]));
  const count = new Map<string, number>();
  for (const row of judged) {
    const people = new Set(having(row, 'A').flatMap((role) => holders.get(role) ?? []));
    for (const person of people) count.set(person, (count.get(person) ?? 0) + 1);
  }
  return [...count].flatMap(([person, times]) =>
    times * 100 > judged.length * LARGE_SHARE ? [{ row: null, role: null, person }] : [],
  );
}
