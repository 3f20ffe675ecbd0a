import { z } from 'zod';

/** A Forge macro in a page's document: an extension node of Atlassian's ecosystem, its module last in the key. */
const macroNode = z.looseObject({
  type: z.enum(['extension', 'bodiedExtension', 'inlineExtension']),
  attrs: z.looseObject({
    extensionType: z.literal('com.atlassian.ecosystem'),
    extensionKey: z.string(),
    localId: z.string().optional(),
    parameters: z
      .looseObject({ localId: z.string().optional(), guestParams: z.record(z.string(), z.unknown()).optional() })
      .default({}),
  }),
});

export interface MacroOnPage {
  readonly moduleKey: string;
  readonly localId: string;
  readonly config: Readonly<Record<string, unknown>> | null;
}

/** Null for any node that is not a Forge macro. */
export function readMacro(node: unknown): MacroOnPage | null {
  const parsed = macroNode.safeParse(node);
  if (!parsed.success) return null;
  const { extensionKey, localId, parameters } = parsed.data.attrs;
  return {
    moduleKey: extensionKey.slice(extensionKey.lastIndexOf('/') + 1),
    localId: localId ?? parameters.localId ?? '',
    config: parameters.guestParams ?? null,
  };
}

/** A macro as the editor inserts it: not configured yet. */
export function newMacro(key: string, title: string, localId: string) {
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: key,
      text: title,
      parameters: { localId, extensionId: `ari:cloud:ecosystem::extension/${key}`, extensionTitle: title },
      localId,
    },
  };
}

type Node = Readonly<Record<string, unknown>>;

/** The document with every macro of this local id replaced by what `change` makes of it; null takes it out. */
export function changeMacro(document: Node, localId: string, change: (node: Node) => Node | null): Node {
  const content = document['content'];
  if (!Array.isArray(content)) return document;
  return {
    ...document,
    content: content.flatMap((child: Node) => {
      if (readMacro(child)?.localId !== localId) return [changeMacro(child, localId, change)];
      const changed = change(child);
      return changed === null ? [] : [changed];
    }),
  };
}

export function withConfig(node: Node, config: Readonly<Record<string, unknown>>): Node {
  const { attrs } = macroNode.parse(node);
  return { ...node, attrs: { ...attrs, parameters: { ...attrs.parameters, guestParams: config } } };
}
