import type { Document, LineCounter, YAMLMap } from 'yaml';
import { yaml } from '../late-yaml';
import type { PlaceOf } from './build-template';

/** Where values stand, by their paths: a value in a mapping at its key, one that is not there at the nearest above it. */
export const nativePlaces = (file: string, document: Document, lines: LineCounter): PlaceOf => {
  const { isMap, isNode, isSeq } = yaml();
  const keys = new WeakMap<YAMLMap, ReadonlyMap<unknown, Found>>();
  const foundIn = (node: unknown, part: string | number): Found | null => {
    if (isMap(node)) {
      const index = keys.get(node) ?? keysOf(node);
      keys.set(node, index);
      return index.get(part) ?? null;
    }
    const value = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
    return isNode(value) ? { offset: value.range?.[0] ?? null, value } : null;
  };
  return (path) => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const part of path) {
      const found = foundIn(node, part);
      if (found === null) break;
      offset = found.offset ?? offset;
      node = found.value;
    }
    const { line, col } = lines.linePos(offset);
    return { file, offset, line: Math.max(1, line), column: Math.max(1, col) };
  };
};

interface Found {
  readonly offset: number | null;
  readonly value: unknown;
}

const keysOf = (map: YAMLMap): ReadonlyMap<unknown, Found> => {
  const { isNode, isScalar } = yaml();
  return new Map(
    map.items.map(({ key, value }) => [
      isScalar(key) ? key.value : key,
      { offset: isNode(key) ? (key.range?.[0] ?? null) : null, value },
    ]),
  );
};
