interface Answered {
  readonly label: string;
  readonly text: string;
  readonly by: string | null;
  readonly at: string | null;
}

/**
 * Form fields and questions of an item with their answers as a Markdown file, each with who answered and when (UTC).
 * @param names people by account, as the one who attaches it may see them
 */
export function answersFile(
  { code, name }: { readonly code: string; readonly name: string },
  questions: readonly Answered[],
  names: ReadonlyMap<string, string>,
): { readonly name: string; readonly text: string } {
  const blocks = questions.map(({ label, text, by, at }) => {
    const title = `## ${label.replace(/\s+/g, ' ')}`;
    if (text === '') return `${title}\n\n*Not answered yet*`;
    const who =
      by === null || at === null
        ? ''
        : `\n\n*${names.get(by) ?? 'Not shown'}, ${at.slice(0, 16).replace('T', ' ')} UTC*`;
    return `${title}\n\n${text}${who}`;
  });
  const text = [`# Answers in ${name} (${code})`, ...blocks, ''].join('\n\n');
  return { name: `runway-${code.replace(/[^A-Za-z0-9-]/g, '-')}-answers.md`, text };
}
