import { notModelled, refuse } from '../site/refusal';
import { jqlError, jqlTokens, type Token } from './jql-tokens';

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | {
      readonly kind: 'clause';
      readonly field: string;
      readonly operator: Operator;
      readonly operands: readonly Operand[];
    };

export interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  /** Null: without a restriction. */
  readonly where: Expression | null;
  readonly order: readonly Ordering[];
}

/** Jira sorts by at most so many fields. */
const MAX_ORDER = 7;
/** Operators over an issue's history: valid, and not modelled. */
const OF_HISTORY = ['changed', 'was'];

const COMPARATORS = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const;

/** Parses JQL as far as the sandbox knows it. Syntax errors are refused with 400 in Jira's wording. */
export function parseJql(jql: string): Query {
  const reader = new Reader(jqlTokens(jql));
  const where = reader.isWord('order') || reader.peek().kind === 'end' ? null : readOr(reader);
  const order = readOrder(reader);
  const rest = reader.peek();
  if (rest.kind !== 'end') throw jqlError(`Expecting either 'OR' or 'AND' but got '${rest.text}'`, rest.column);
  return { where, order };
}

/** Holds the place in the tokens, which every rule of the grammar moves. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', column: 0 };
  }

  next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  isWord(word: string): boolean {
    const token = this.peek();
    return token.kind === 'word' && token.text.toLowerCase() === word;
  }

  isSign(sign: string): boolean {
    const token = this.peek();
    return token.kind === 'sign' && token.text === sign;
  }

  take(test: boolean): boolean {
    if (test) this.at += 1;
    return test;
  }

  demandSign(sign: string): void {
    const token = this.peek();
    if (!this.take(this.isSign(sign))) throw jqlError(`Expecting '${sign}' but got ${nameOf(token)}`, token.column);
  }
}

const nameOf = (token: Token): string => (token.kind === 'end' ? 'the end of the query' : `'${token.text}'`);

function readOr(reader: Reader): Expression {
  const parts = [readAnd(reader)];
  while (reader.take(reader.isWord('or') || reader.isSign('||'))) parts.push(readAnd(reader));
  return one('or', parts);
}

function readAnd(reader: Reader): Expression {
  const parts = [readNot(reader)];
  while (reader.take(reader.isWord('and') || reader.isSign('&&'))) parts.push(readNot(reader));
  return one('and', parts);
}

function one(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind, parts };
}

function readNot(reader: Reader): Expression {
  if (reader.take(reader.isWord('not') || reader.isSign('!'))) return { kind: 'not', part: readNot(reader) };
  if (reader.take(reader.isSign('('))) {
    const inner = readOr(reader);
    reader.demandSign(')');
    return inner;
  }
  return readClause(reader);
}

function readClause(reader: Reader): Expression {
  const field = reader.next();
  if (field.kind === 'sign' || field.kind === 'end') {
    throw jqlError(`Expecting a field name but got ${nameOf(field)}`, field.column);
  }
  const operator = readOperator(reader);
  const operands = operator === 'in' || operator === 'not in' ? readListOrFunction(reader) : [readOperand(reader)];
  const isEmpty = operands.some((operand) => operand.kind === 'empty');
  if ((operator === 'is' || operator === 'is not') && !isEmpty) {
    throw refuse(400, `The '${operator}' operator can be used with EMPTY or NULL only.`);
  }
  return { kind: 'clause', field: field.text, operator, operands };
}

function readOperator(reader: Reader): Operator {
  const token = reader.next();
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  const sign = token.kind === 'sign' ? COMPARATORS.find((each) => each === token.text) : undefined;
  if (sign !== undefined) return sign;
  if (word === 'in') return 'in';
  if (word === 'not' && reader.take(reader.isWord('in'))) return 'not in';
  if (OF_HISTORY.includes(word)) throw notModelled(`the operator '${word.toUpperCase()}' in JQL`);
  if (word === 'is') return reader.take(reader.isWord('not')) ? 'is not' : 'is';
  throw jqlError(
    `Expecting operator but got ${nameOf(token)}. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'`,
    token.column,
  );
}

function readListOrFunction(reader: Reader): Operand[] {
  const start = reader.peek();
  if (!reader.take(reader.isSign('('))) {
    const operand = readOperand(reader);
    if (operand.kind === 'function') return [operand];
    throw jqlError(`Expecting either a list or function but got '${start.text}'`, start.column);
  }
  const operands = [readOperand(reader)];
  while (reader.take(reader.isSign(','))) operands.push(readOperand(reader));
  reader.demandSign(')');
  return operands;
}

function readOperand(reader: Reader): Operand {
  const token = reader.next();
  if (token.kind === 'text') return { kind: 'value', text: token.text };
  if (token.kind !== 'word') {
    throw jqlError(`Expecting either a value, list or function but got ${nameOf(token)}`, token.column);
  }
  if (['empty', 'null'].includes(token.text.toLowerCase())) return { kind: 'empty' };
  if (!reader.take(reader.isSign('('))) return { kind: 'value', text: token.text };
  const args: string[] = [];
  while (!reader.isSign(')') && reader.peek().kind !== 'end') {
    args.push(reader.next().text);
    reader.take(reader.isSign(','));
  }
  reader.demandSign(')');
  return { kind: 'function', name: token.text, args };
}

function readOrder(reader: Reader): Ordering[] {
  if (!reader.take(reader.isWord('order'))) return [];
  const by = reader.peek();
  if (!reader.take(reader.isWord('by'))) throw jqlError(`Expecting 'by' but got ${nameOf(by)}`, by.column);
  const order: Ordering[] = [];
  do {
    const field = reader.next();
    if (field.kind === 'sign' || field.kind === 'end')
      throw jqlError(`Expecting a field name but got ${nameOf(field)}`, field.column);
    const descending = reader.take(reader.isWord('desc'));
    if (!descending) reader.take(reader.isWord('asc'));
    order.push({ field: field.text, descending });
  } while (reader.take(reader.isSign(',')));
  if (order.length > MAX_ORDER)
    throw refuse(
      400,
      `The maximum number of fields in an ORDER BY clause is ${MAX_ORDER}; the query has ${order.length}.`,
    );
  return order;
}
