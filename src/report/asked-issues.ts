import { MOST_REPORT_ROWS, type ReportChoice } from '../contract/report';
import { chosenRows } from './plan-section';
import type { ReportInput } from './report-input';

/** Issues whose words a report would show: what Jira has to be asked about before it is built. */
export function askedIssues(input: Pick<ReportInput, 'stored' | 'phases' | 'choice' | 'sprints'>): readonly string[] {
  const has = (...sections: readonly ReportChoice['sections'][number][]) =>
    sections.some((section) => input.choice.sections.includes(section));
  const planned = has('plan', 'risks') ? chosenRows(input).map(([, issue]) => issue) : [];
  const modules = has('raci') ? input.stored.matrix.slice(0, MOST_REPORT_ROWS).map(([, issue]) => issue) : [];
  const sprints = has('sprint') ? input.sprints.flatMap(({ carriers }) => carriers) : [];
  return [...new Set([...planned, ...modules, ...sprints].filter((issue) => issue !== null))];
}
