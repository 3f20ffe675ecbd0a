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
  for (const operation of operations) {
    if (operation.method !== method.toUpperCase()) continue;
    const params = readParams(operation.template.split('/'), parts);
    if (params === null) continue;
    const literals = parts.length - Object.keys(params).length;
    if (best === null || literals > best.literals) best = { operation, params, literals };
  }
  return best === null ? null : { operation: best.operation, params: best.params };
}

function readParams(template: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (template.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, wanted] of template.entries()) {
    const given = parts[index] ?? '';
    const name = /^\{(.+)\}$/.exec(wanted)?.[1];
    if (name === undefined) {
      if (wanted !== given) return null;
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
