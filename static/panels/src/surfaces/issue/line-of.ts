import type { ItemView } from '../../../../../src/contract/marks';
import type { Lack } from '../../../../../src/contract/readiness';
import { NOT_YET } from '../../kit/row-results';

/** Ids of the lines of the page: of a criterion and of a checklist line, by their keys. */
export const criterionLine = (key: string): string => `rw-criterion-${key}`;
export const rowLine = (key: string): string => `rw-row-${key}`;

/** Id of the first line that is a reason why the item is not complete; null where the reason is not on this page. */
export function lineOf(lack: Lack, { criteria, rows }: Pick<ItemView, 'criteria' | 'rows'>): string | null {
  switch (lack) {
    case 'criteria': {
      const open = criteria.find(({ is }) => is !== 'confirmed' && is !== 'met-by-evidence');
      return open === undefined ? null : criterionLine(open.key);
    }
    case 'rows': {
      const open = rows.find(({ result }) => NOT_YET.includes(result));
      return open === undefined ? null : rowLine(open.key);
    }
    default:
      return null;
  }
}

/** Shows a line of the page and moves the focus there. A line that is not drawn yet is left alone. */
export function showLine(id: string): void {
  const line = document.getElementById(id);
  line?.setAttribute('tabindex', '-1');
  line?.focus();
}
