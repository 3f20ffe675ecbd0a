export interface ReadmeOrder {
  /** Paths that the Readme links to, relative to its own folder and without a file name, in its order. */
  readonly targets: readonly { readonly path: string; readonly line: number }[];
}

const LINK = /\]\(\s*<?([^)>\s][^)>]*?)>?\s*\)/g;

/** The links of a template's Readme, which is where the order of phases and modules is written. */
export const readReadme = (text: string): ReadmeOrder => {
  const targets: { path: string; line: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const found of line.matchAll(LINK)) {
      const path = decodePath(found[1] ?? '');
      if (!/^[a-z][a-z+.-]*:/i.test(path)) targets.push({ path, line: index + 1 });
    }
  }
  return { targets };
};

const decodePath = (target: string): string => {
  const clean = target
    .replace(/[?#].*$/, '')
    .replace(/^\.\//, '')
    .replace(/\/(?:tasks\.md)?$/i, '');
  try {
    return decodeURIComponent(clean);
  } catch {
    // A stray percent sign: the author wrote the path as it is.
    return clean;
  }
};

/** A path as it is compared: folder names and links to them differ in case, spaces and punctuation. */
export const comparablePath = (path: string): string =>
  path
    .split('/')
    .map((part) =>
      part
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .join('/');
