import type { Diagnostic } from '../diagnostic';

export interface PageReport {
  /** Says that a node is not known, keeps all that it holds, and answers the words of its text nodes. */
  readonly unknown: (what: string, value: unknown) => string;
  readonly diagnostics: () => readonly Diagnostic[];
  /** The block, counted from 1, that is being read. */
  block: number;
}

/** Collects what cannot be read of a page. */
export const pageReport = (file: string): PageReport => {
  const diagnostics: Diagnostic[] = [];
  const report: PageReport = {
    block: 1,
    diagnostics: () => diagnostics,
    unknown: (what, value) => {
      diagnostics.push({
        code: 'page-part-unknown',
        severity: 'warning',
        file,
        line: report.block,
        column: 1,
        message: `This block of the page holds ${what}, which cannot be read here; only its text is imported.`,
        remedy: 'Write what matters in it as text, or leave it out.',
        text: collect(value, () => true).join('\n'),
      });
      return collect(value, (key) => key === 'text').join(' ');
    },
  };
  return report;
};

/** All strings and numbers under keys, in order, however deep: by a list of what is left, not by calling itself. */
const collect = (value: unknown, takes: (key: string) => boolean): readonly string[] => {
  const found: string[] = [];
  const left: { readonly key: string; readonly value: unknown }[] = [{ key: 'text', value }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { key, value: one } = next;
    if (typeof one === 'string' || typeof one === 'number') {
      if (takes(key)) found.push(String(one));
    } else if (Array.isArray(one)) {
      for (const inner of one.toReversed()) left.push({ key, value: inner });
    } else if (typeof one === 'object' && one !== null) {
      for (const [name, inner] of Object.entries(one).toReversed()) left.push({ key: name, value: inner });
    }
  }
  return found;
};
