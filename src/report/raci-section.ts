import { MOST_REPORT_ROWS, type ReportBlock, type ReportCell } from '../contract/report';
import { cell, line, table } from './report-cells';
import type { ReportInput } from './report-input';

/** Roles that a page has columns for; those with the most letters first. */
const MOST_ROLES = 12;

export function raciSection({ stored: { matrix, matrixLeft, roles }, seen }: ReportInput): ReportBlock[] {
  if (matrix.length === 0) return [line('This wave has no RACI matrix yet.', { link: { tab: 'raci' } })];
  const shown = matrix.slice(0, MOST_REPORT_ROWS);
  const visible = shown.filter(([, issue]) => issue === null || seen.has(issue));
  const uses = new Map<number, number>();
  for (const [, , letters] of matrix) for (const [role] of letters) uses.set(role, (uses.get(role) ?? 0) + 1);
  const columns = [...uses.keys()]
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b)
    .slice(0, MOST_ROLES)
    .sort((a, b) => a - b);
  return [
    table({
      caption: 'R responsible, A accountable, C consulted, I informed',
      columns: ['Work', ...columns.map((role) => roles[role]?.name ?? '–')],
      rows: visible.map(([name, , letters]): ReportCell[] => [
        cell(name),
        ...columns.map((role) => cell(letters.find(([at]) => at === role)?.[1] ?? '')),
      ]),
      more: matrixLeft + matrix.length - shown.length,
      hidden: shown.length - visible.length,
    }),
    ...(uses.size > columns.length
      ? [line(`${uses.size - columns.length} more roles are in Runway.`, { link: { tab: 'raci' } })]
      : []),
  ];
}
