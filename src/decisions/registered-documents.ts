import type { StoredDocument } from './stored-document';

/** A document that a template names: registered with the import, title and owner included. */
interface TemplateDocument {
  readonly id: string;
  readonly name: string;
  /** A role. */
  readonly owner?: string;
}

interface Kept {
  readonly value: StoredDocument;
  readonly epoch: number;
}

/**
 * The documents of a wave: those of which something is stored, then those of its templates of which nothing is, with version 0. Where nobody was
 * named, the owner is the person who holds the role that the template names.
 */
export function registeredDocuments(
  kept: readonly Kept[],
  templates: readonly { readonly documents?: readonly TemplateDocument[] }[],
  holderOf: (role: string) => string | null,
): Kept[] {
  const known = new Set(kept.map(({ value }) => value.id));
  const named = new Map(templates.flatMap(({ documents = [] }) => documents).map((one) => [one.id, one] as const));
  const others = [...named.values()].filter(({ id }) => !known.has(id));
  return [
    ...kept,
    ...others.map(({ id, name, owner }): Kept => ({
      epoch: 0,
      value: {
        id,
        name,
        owner: owner === undefined ? null : holderOf(owner),
        state: 'draft',
        place: null,
        locked: null,
        last: { by: '', at: 0, what: 'it was imported' },
      },
    })),
  ];
}
