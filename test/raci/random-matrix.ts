import fc from 'fast-check';
import { type RaciLetters, raciLetters, type RegisterView } from '../../src/contract/raci';
import type { RowSpec } from '../../src/raci/row-spec';
import type { StoredMatrix } from '../../src/raci/stored-matrix';
import { roleOf, specOf, workstreamOf, writtenBefore } from './matrix-of';

/** Ids that objects have of their own are among them. */
export const ROLE_IDS = ['lead', 'constructor', 'network', 'tostring', 'sponsor'] as const;

export const anyLetters: fc.Arbitrary<RaciLetters> = fc
  .subarray(['R', 'A', 'C', 'I'])
  .map((letters) => raciLetters.parse(letters.join('')));
const anyRole = fc.constantFrom(...ROLE_IDS);
const someRoles = fc.uniqueArray(anyRole, { maxLength: 2 });

/** What a spreadsheet or a title may bring along. */
export const anyName = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '@home',
    "'=x",
    'a,b',
    'a;b\tc',
    '"',
    'two\nlines',
    '\r\n',
    'Row',
    ';;;;;;;;;;;;',
    'Überblick',
  ),
);

const anyRaci = fc.record({
  accountable: fc.option(anyRole, { nil: undefined }),
  responsible: someRoles,
  consulted: someRoles,
  informed: someRoles,
});
const said = {
  name: anyName,
  owners: fc.option(fc.array(anyRole, { maxLength: 2 }), { nil: null }),
  raci: fc.option(anyRaci, { nil: null, freq: 1 }),
};

/** Modules with tasks and subtasks, and gates, in any order. */
const anySpecs: fc.Arbitrary<readonly RowSpec[]> = fc
  .array(
    fc.record({
      ...said,
      tasks: fc.array(fc.record({ ...said, subtasks: fc.array(fc.record(said), { maxLength: 2 }) }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((modules) =>
    modules.flatMap(({ tasks, ...module }, m): RowSpec[] => [
      specOf(`t/p/m${m}`, { ...module, workstream: m % 2 === 0 ? 'even' : 'odd' }),
      specOf(`gate:t/g${m}`, { ...module, kind: 'gate', phase: null, workstream: null }),
      ...tasks.flatMap(({ subtasks, ...task }, n): RowSpec[] => [
        specOf(`t/p/m${m}/${n}`, { ...task, kind: 'task', parent: `t/p/m${m}`, workstream: 'odd' }),
        ...subtasks.map((subtask, s) =>
          specOf(`t/p/m${m}/${n}/${s}`, { ...subtask, kind: 'subtask', parent: `t/p/m${m}/${n}`, workstream: 'odd' }),
        ),
      ]),
    ]),
  )
  .chain((specs) => fc.shuffledSubarray(specs, { minLength: specs.length }));

const anyPeople = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 2 });

const anyRegister: fc.Arbitrary<Pick<RegisterView, 'roles' | 'workstreams'>> = fc
  .tuple(
    fc.uniqueArray(fc.record({ id: anyRole, name: anyName, heldBy: anyPeople }), {
      minLength: 1,
      selector: ({ id }) => id,
    }),
    fc.option(anyRole, { nil: null }),
  )
  .map(([roles, lead]) => ({
    roles: roles.map(({ id, name, heldBy }) => ({ ...roleOf(id, heldBy), name })),
    workstreams: [workstreamOf('even', lead), workstreamOf('odd', null)],
  }));

export interface AnyMatrix {
  readonly specs: readonly RowSpec[];
  readonly register: Pick<RegisterView, 'roles' | 'workstreams'>;
  readonly written: StoredMatrix;
}

export const anyCell = ({ specs, register }: Pick<AnyMatrix, 'specs' | 'register'>) =>
  fc.record({
    row: fc.constantFrom(...specs.map(({ id }) => id)),
    role: fc.constantFrom(...register.roles.map(({ id }) => id)),
    letters: anyLetters,
  });

export const anyMatrix: fc.Arbitrary<AnyMatrix> = fc
  .record({ specs: anySpecs, register: anyRegister })
  .chain((around) =>
    fc.array(anyCell(around), { maxLength: 8 }).map((cells) => ({ ...around, written: writtenBefore(cells) })),
  );

/** A matrix with what depends on it. */
export const withMatrix = <T>(rest: (matrix: AnyMatrix) => fc.Arbitrary<T>): fc.Arbitrary<readonly [AnyMatrix, T]> =>
  anyMatrix.chain((matrix) => rest(matrix).map((more) => [matrix, more] as const));
