import { phaseLabel, waveLabel, workstreamLabel } from '../../../../../src/values/issue-labels';

/** A filter that can be copied. */
export interface SprintFilter {
  readonly name: string;
  readonly jql: string;
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

/**
 * JQL for the work of a wave in a sprint, as a whole and by workstream and phase. It asks for labels, which stay readable in a
 * filter and outlive the app.
 * @param whole what the filter of the whole wave is called
 */
export function sprintFilters(
  {
    sprint,
    code,
    workstreams,
    phases,
  }: {
    readonly sprint: number;
    readonly code: string;
    readonly workstreams: readonly Named[];
    readonly phases: readonly Named[];
  },
  whole: string,
): SprintFilter[] {
  const base = `sprint = ${sprint} AND labels = ${quoted(waveLabel(code))}`;
  const narrowed = (label: string, name: string): SprintFilter => ({
    name,
    jql: `${base} AND labels = ${quoted(label)}`,
  });
  return [
    { name: whole, jql: base },
    ...workstreams.map(({ slug, name }) => narrowed(workstreamLabel(slug), name)),
    // By default each phase is a workstream: the same work needs no second filter.
    ...phases
      .filter(({ slug }) => workstreams.every((one) => one.slug !== slug))
      .map(({ slug, name }) => narrowed(phaseLabel(slug), name)),
  ];
}

const quoted = (label: string): string => `"${label.replace(/["\\]/g, '\\$&')}"`;
