import type { ScopedNode } from '../plan/scope/scoped-node';
import type { ScopeQuestion } from '../template/template';
import type { PlannedTemplate } from './wave-plan';

/**
 * Questions of a template that nobody has answered and that decide whether something is in scope. Of the nodes that hang on
 * one the topmost are named: what is below them hangs on it with them.
 */
export const openQuestions = (
  questions: readonly Pick<ScopeQuestion, 'id' | 'text'>[],
  nodes: readonly ScopedNode[],
): NonNullable<PlannedTemplate['openQuestions']> =>
  questions.flatMap(({ id, text }) => {
    const hanging = topmost(nodes, id);
    return hanging.length === 0 ? [] : [{ id, text, nodes: hanging }];
  });

const topmost = (nodes: readonly ScopedNode[], question: string): string[] =>
  nodes.flatMap(({ omitted, open, path, children }) => {
    if (omitted !== null) return [];
    return open.includes(question) ? [path] : topmost(children, question);
  });
