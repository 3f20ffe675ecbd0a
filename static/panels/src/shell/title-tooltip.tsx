import type { ReactNode } from 'react';

interface Props {
  readonly content: string;
  readonly children: (trigger: { readonly title: string }) => ReactNode;
}

/**
 * What the tables get in place of the design system's tooltip: the browser's own. A table shows one on the headings that
 * sort it, and for those few words the other would load a positioning library, 34 KB gzipped, with each table.
 */
export default function TitleTooltip({ content, children }: Props) {
  return children({ title: content });
}
