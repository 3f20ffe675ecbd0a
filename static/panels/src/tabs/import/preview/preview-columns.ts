import type { Preview, PreviewNode } from '../../../../../../src/contract/import';
import type { Column } from '../../../kit/tables/column';
import type { importTexts } from '../import-texts';

/** What the tree of a preview says of each item, for a file. */
export function previewColumns(
  preview: Preview,
  texts: ReturnType<typeof importTexts>,
): readonly Column<PreviewNode>[] {
  const words = texts.preview.columns;
  const roles = new Map(preview.roles.map(({ id, name }) => [id, name]));
  const phases = new Map(preview.phases.map(({ slug, name }) => [slug, name]));
  const titles = new Map(preview.nodes.map(({ node, summary }) => [node, summary]));
  return [
    { key: 'phase', label: words.phase, value: ({ phase }) => phases.get(phase) ?? phase },
    { key: 'type', label: words.type, value: ({ level }) => preview.issueTypes[level]?.name ?? null },
    { key: 'title', label: words.title, value: ({ summary }) => summary },
    {
      key: 'parent',
      label: words.parent,
      value: ({ parent }) => (parent === null ? null : (titles.get(parent) ?? null)),
    },
    { key: 'does', label: words.does, value: ({ kind }) => texts.preview[kind] },
    {
      key: 'roles',
      label: words.roles,
      value: ({ owners }) => owners.map((owner) => roles.get(owner) ?? owner).join(', '),
    },
    { key: 'start', label: words.start, value: ({ start }) => start },
    { key: 'due', label: words.due, value: ({ due }) => due },
    { key: 'criteria', label: words.criteria, value: ({ criteria }) => criteria.length },
    { key: 'lines', label: words.lines, value: ({ rows }) => rows },
    { key: 'node', label: words.node, value: ({ node }) => node },
  ];
}
