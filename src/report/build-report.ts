import type { Report, ReportBlock } from '../contract/report';
import type { ReportSection } from '../contract/report-names';
import { gatesSection } from './gates-section';
import { decisionsSection, risksSection } from './other-sections';
import { momentIn } from './moment-in';
import { planSection } from './plan-section';
import { raciSection } from './raci-section';
import { readinessSection } from './readiness-section';
import type { ReportInput } from './report-input';
import { SECTION_TITLES } from './report-words';
import { runningSprint, sprintSection } from './sprint-section';
import { summarySection } from './summary-section';
import { timelineSection } from './timeline-section';

const SECTIONS: Readonly<Record<ReportSection, (input: ReportInput) => ReportBlock[]>> = {
  summary: summarySection,
  readiness: readinessSection,
  gates: gatesSection,
  decisions: decisionsSection,
  risks: risksSection,
  plan: planSection,
  raci: raciSection,
  timeline: timelineSection,
  sprint: sprintSection,
};

/** A report of a wave in the sections that were chosen: what a page, an export, a saved page and Markdown are drawn of. */
export function buildReport(input: ReportInput): Report {
  const { head, project, asOf, choice, gates, toSign } = input;
  return {
    wave: { id: head.id, project, code: head.code, name: head.name, zone: head.zone },
    asOf,
    asOfText: asOf === null ? 'Jira was not read yet' : `As of ${momentIn(Date.parse(asOf), head.zone)} (${head.zone})`,
    notes: notesOf(input),
    parts: choice.sections.map((section) => ({
      section,
      title: SECTION_TITLES[section],
      blocks: SECTIONS[section](input),
    })),
    filters: null,
    sprint: choice.sections.includes('sprint') ? runningSprint(input) : null,
    toSign: gates.filter(({ id }) => toSign.includes(id)).map(({ id, name }) => ({ gate: id, name })),
  };
}

const notesOf = ({ stale, outOfDate, head }: ReportInput): string[] => [
  ...(head.state === 'active' ? [] : [`This wave is ${head.state}: its numbers do not change any more.`]),
  ...(stale ? ['The data from Jira is old or incomplete.'] : []),
  ...(outOfDate ? ['Changes since then are not in it yet.'] : []),
];
