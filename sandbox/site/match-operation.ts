import type { Operation } from './world';

export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the operation of a method and a path. A literal part of a template goes before a placeholder
 * (`/issue/bulk` before `/issue/{issueIdOrKey}`); null when nothing is modelled there.
 */
export function matchOperation(operations: readonly Operation[], method: string, path: string): Match | null {
  const parts = (path.split('?')[0] ?? '').split('/');
  let best: (Match & { readonly literals: number }) | null = null;
  for (const { operation, template } of readOf(operations).get(shapeOf(method.toUpperCase(), parts)) ?? []) {
    const params = readParams(template, parts);
    if (params === null) continue;
    const literals = parts.length - Object.keys(params).length;
    if (best === null || literals > best.literals) best = { operation, params, literals };
  }
  return best === null ? null : { operation: best.operation, params: best.params };
}

interface ReadOperation {
  readonly operation: Operation;
  /** Its parts: a literal, or the name of a placeholder. */
  readonly template: readonly { readonly literal: string; readonly name: string | undefined }[];
}

const shapeOf = (method: string, parts: readonly string[]) => `${method} ${parts.length}`;

/** By method and number of parts. Each request is matched several times, and reading all templates took most of it. */
const known = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly ReadOperation[]>>();

function readOf(operations: readonly Operation[]): ReadonlyMap<string, readonly ReadOperation[]> {
  const before = known.get(operations);
  if (before !== undefined) return before;
  const byShape = new Map<string, ReadOperation[]>();
  for (const operation of operations) {
    const parts = operation.template.split('/');
    const template = parts.map((literal) => ({ literal, name: /^\{(.+)\}$/.exec(literal)?.[1] }));
    const shape = shapeOf(operation.method, parts);
    byShape.set(shape, [...(byShape.get(shape) ?? []), { operation, template }]);
  }
  known.set(operations, byShape);
  return byShape;
}

function readParams(template: ReadOperation['template'], parts: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, { literal, name }] of template.entries()) {
    const given = parts[index] ?? '';
    if (name === undefined) {
      if (literal !== given) return null;
    } else {
      const value = decode(given);
      if (value === null || value === '') return null;
      params[name] = value;
    }
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
