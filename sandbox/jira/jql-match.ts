import { notModelled, refuse } from '../site/refusal';
import type { IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { jqlField } from './jql-fields';
import type { Expression, Ordering, Query } from './jql-parse';

/** A query made ready against a site: every name and value in it is resolved once, before the first issue is looked at. */
export interface Matcher {
  readonly matches: (issue: IssueState) => boolean;
  readonly compare: (a: IssueState, b: IssueState) => number;
}

export function prepareJql(world: World, user: UserState | null, query: Query): Matcher {
  if (query.where === null) {
    throw refuse(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return { matches: compile(world, user, query.where), compare: ordering(world, query.order) };
}

type Test = (issue: IssueState) => boolean;

function compile(world: World, user: UserState | null, expression: Expression): Test {
  switch (expression.kind) {
    case 'and': {
      const tests = expression.parts.map((part) => compile(world, user, part));
      return (issue) => tests.every((test) => test(issue));
    }
    case 'or': {
      const tests = expression.parts.map((part) => compile(world, user, part));
      return (issue) => tests.some((test) => test(issue));
    }
    case 'not': {
      const test = compile(world, user, expression.part);
      return (issue) => !test(issue);
    }
    case 'clause':
      return compileClause(world, user, expression);
  }
}

/** As in Jira, a negative operator finds no issue whose field is empty. */
function compileClause(world: World, user: UserState | null, clause: Expression & { kind: 'clause' }): Test {
  const { field: name, operator, operands } = clause;
  const field = jqlField(world, user, name);
  if (field === null) throw notModelled(`the field '${name}' in JQL`);
  const { values } = field;
  if (!field.operators.includes(operator))
    throw refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);
  const wantsEmpty = operands.some((operand) => operand.kind === 'empty');
  const wanted = new Set(
    operands.filter((operand) => operand.kind !== 'empty').flatMap((operand) => field.resolve(operand)),
  );
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return (issue) => {
        const found = values(issue);
        return found.length === 0 ? wantsEmpty : found.some((value) => wanted.has(value));
      };
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => {
        const found = values(issue);
        return found.length > 0 && !found.some((value) => wanted.has(value));
      };
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [limit] = [...wanted];
      if (typeof limit !== 'number')
        throw refuse(400, `The operator '${operator}' on the '${name}' field needs a value.`);
      return (issue) => values(issue).some((value) => typeof value === 'number' && COMPARE[operator](value, limit));
    }
    case '~':
    case '!~':
      throw refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);
  }
}

const COMPARE = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

/** Without ORDER BY the newest issue comes first. */
function ordering(world: World, order: readonly Ordering[]): Matcher['compare'] {
  const keys = order.map(({ field, descending }) => ({ key: sortKey(world, field), descending }));
  return (a, b) => {
    for (const { key, descending } of keys) {
      const [left, right] = [key(a), key(b)];
      const difference = compareKeys(left, right);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return Number(b.id) - Number(a.id);
  };
}

function compareKeys(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    if (other === undefined || value === other) continue;
    return value < other ? -1 : 1;
  }
  return 0;
}

function sortKey(world: World, field: string): (issue: IssueState) => readonly (string | number)[] {
  switch (field.toLowerCase()) {
    case 'key':
    case 'issuekey':
    case 'id':
      return (issue) => [world.state.jira.projects[issue.projectId]?.key ?? '', Number(issue.key.split('-')[1])];
    case 'created':
      return (issue) => [issue.created, Number(issue.id)];
    case 'updated':
      return (issue) => [issue.updated];
    case 'rank':
      return (issue) => [issue.rank];
    default:
      throw refuse(400, `Field '${field}' does not exist or you do not have permission to view it.`);
  }
}
