/** What may differ between a source and its issues, and how often it does. The list is closed. */
export interface Changes {
  dotsAfterTargets: number;
  doubledSchemes: number;
  listMarkers: number;
  repeatedEntries: number;
  /** Character references (`&ndash;`), shown as the character. */
  entities: number;
  /** Emphasis that ends inside a word. */
  marksInWords: number;
}

export interface SourceItem {
  readonly title: string;
  readonly words: string;
}

const HEADING = /^#{1,2} (?:Module: |Task \d+: (?:Subtask \d+: )?)(.*)$/;

/**
 * The items of a corpus file, read on their own: the strict headings of the public corpus and nothing of the parser under test. Permitted
 * changes are made here, each counted.
 */
export const sourceItems = (text: string, changes: Changes): readonly SourceItem[] => {
  const items: { title: string; sections: { heading: string; lines: string[] }[] }[] = [];
  for (const line of text.split('\n')) {
    const title = HEADING.exec(line)?.[1];
    const section = /^#### (Description|Acceptance Criteria|Tools)\s*$/.exec(line)?.[1];
    if (title !== undefined) items.push({ title, sections: [] });
    else if (section !== undefined) items.at(-1)?.sections.push({ heading: section, lines: [] });
    else items.at(-1)?.sections.at(-1)?.lines.push(line);
  }
  return items.map(({ title, sections }) => {
    const isFirst = firstOnly(changes);
    const lines = sections.flatMap(({ heading, lines: own }) =>
      heading === 'Description' ? own : entriesOf(own).filter((entry) => isFirst(`${heading} ${entry}`)),
    );
    return {
      title,
      words: lines
        .flatMap((entry) => entry.split('\n'))
        .map((line) => permitted(line, changes))
        .join('\n'),
    };
  });
};

/** Criteria and tools, each with the lines below it that have no bullet or number of their own. */
const entriesOf = (lines: readonly string[]): readonly string[] => {
  const entries: string[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    if (entries.length === 0 || /^\s*(?:[•*-]|\d+[.)])/.test(line)) entries.push(line);
    else entries.push(`${entries.pop() ?? ''}\n${line}`);
  }
  return entries;
};

const firstOnly = (changes: Changes) => {
  const seen = new Set<string>();
  return (entry: string): boolean => {
    const key = entry
      .replace(/(?:[•*-]|\d+[.)])/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const isRepeated = seen.has(key);
    seen.add(key);
    if (isRepeated) changes.repeatedEntries += 1;
    return !isRepeated;
  };
};

const permitted = (line: string, changes: Changes): string => {
  const unmarked = line.replace(/^\s*\d+(?:[.)](?=\s)|\.(?=[A-Z]))/, () => {
    changes.listMarkers += 1;
    return '';
  });
  const joined = unmarked.replace(/(?<=\w)\*\*(?=\w)/g, () => {
    changes.marksInWords += 1;
    return '';
  });
  const plain = joined.replace(/&[a-z]+;/g, () => {
    changes.entities += 1;
    return ' ';
  });
  return plain.replace(/\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)/g, (whole, target: string) => {
    let clean = target;
    while (/^https?:\/\/https?:?\/\//.test(clean)) {
      clean = clean.replace(/^https?:\/\//, '').replace(/^(https?)\/\//, '$1://');
      changes.doubledSchemes += 1;
    }
    clean = clean.replace(/^https:\/\/chrome-extension\/\/[a-z]+\//, '');
    if (/[.,;]$/.test(clean)) changes.dotsAfterTargets += 1;
    return whole.replace(target, clean);
  });
};
