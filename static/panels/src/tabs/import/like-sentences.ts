/**
 * Sentences of one kind together, in the order of the first of each: they differ only in what stands in quotation marks and in
 * numbers.
 */
export function likeSentences(sentences: readonly string[]): readonly (readonly [string, ...string[]])[] {
  const kinds = new Map<string, [string, ...string[]]>();
  for (const sentence of sentences) {
    const kind = sentence.replace(/“[^”]*”/gu, '“”').replace(/\d+/gu, '0');
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [sentence]);
    else known.push(sentence);
  }
  return [...kinds.values()];
}
