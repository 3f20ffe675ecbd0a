import type { IssueState } from '../site/site-state';
import { refuse } from '../site/refusal';
import type { Operand, Operator } from './jql-parse';

/** What a clause compares: the issue's values as texts or numbers, and how operands become such. */
export interface JqlField {
  readonly operators: readonly Operator[];
  readonly values: (issue: IssueState) => readonly (string | number)[];
  /** Refuses with 400 a value that the site does not have: Jira does not search for what does not exist. */
  readonly resolve: (operand: Operand) => readonly (string | number)[];
}

export const SET: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const ORDERED: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'];

/** The text of an operand that has to be a plain value. */
export function plainText(operand: Operand, field: string): string {
  if (operand.kind === 'value') return operand.text;
  if (operand.kind === 'empty')
    throw refuse(400, `The field '${field}' does not support searching for EMPTY values here.`);
  throw refuse(400, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
}
