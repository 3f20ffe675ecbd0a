import type { ReportBlock, ReportCell } from '../contract/report';
import type { SprintAmount } from '../contract/sprints';
import { cell, dayCell, line, ragCell, table } from './report-cells';
import { momentIn } from './moment-in';
import type { ReportInput, ReportSprint } from './report-input';
import { WORKSTREAM_WORDS } from '../sprints/workstream-words';
import { WORKSTREAM_RAG } from './report-words';

type Seen = Pick<ReportInput, 'seen'>;

const isNamed = ({ carriers }: ReportSprint, { seen }: Seen): boolean => carriers.some((issue) => seen.has(issue));

/** The name of the sprint that runs; null: none does, several do, or the person may not see it. */
export function runningSprint({ sprints, seen }: Pick<ReportInput, 'sprints' | 'seen'>): string | null {
  const [sprint, another] = sprints.filter(({ figures }) => figures.state === 'active');
  return sprint === undefined || another !== undefined || !isNamed(sprint, { seen }) ? null : sprint.name;
}

/**
 * The sprints of a wave: what each committed, gained, lost and finished, its workstreams, and what the next gate waits for. Numbers and
 * names of workstreams are the same for everyone who may see the project. Jira shows the name of a sprint on each of its issues: to
 * others it has none. The name of its board is shown to nobody, since a board can be hidden.
 */
export function sprintSection({
  sprints,
  head: { zone },
  seen,
  names,
}: Pick<ReportInput, 'sprints' | 'seen' | 'names'> & {
  readonly head: Pick<ReportInput['head'], 'zone'>;
}): ReportBlock[] {
  if (sprints.length === 0)
    return [line('No sprint with work of this wave has been read. Open the board of the sprint and choose Runway.')];
  return sprints.flatMap((sprint) =>
    sprintBlocks(
      { ...sprint, name: isNamed(sprint, { seen }) ? sprint.name : 'A sprint hidden from you' },
      zone,
      names,
    ),
  );
}

const STATES = {
  future: 'not started',
  active: 'active',
  closed: 'closed',
  deleted: 'deleted in Jira; these are the last numbers',
} as const;

/** Accounts of the people who set states of workstreams by hand in these sprints. */
export const statedBy = (sprints: readonly Pick<ReportSprint, 'workstreams'>[]): string[] => [
  ...new Set(sprints.flatMap(({ workstreams }) => workstreams.flatMap(({ override }) => override?.by ?? []))),
];

function sprintBlocks(
  { name, figures, wave, workstreams, gate }: ReportSprint,
  zone: string,
  names: ReportInput['names'],
): ReportBlock[] {
  const { amounts, atClose, changedSinceClose, shouldBeDone, unseen, start, end, carriedIn, carriedMost } = figures;
  const kept = atClose ?? amounts;
  const day = (at: number | null) => (at === null ? null : momentIn(at, zone).slice(0, 10));
  return [
    line(`${name}: ${STATES[figures.state]}, as of ${momentIn(figures.readAt, zone)}`),
    {
      is: 'facts',
      facts: [
        { label: 'Start', value: dayCell(day(start)) },
        { label: 'End', value: dayCell(day(end)) },
        { label: 'Done', value: cell(`${kept.completed.items} of ${figures.issues} items`) },
        { label: "Complete by Runway's rule", value: cell(kept.complete.items) },
        ...(shouldBeDone === null || figures.state !== 'active'
          ? []
          : [{ label: 'Should be done by today', value: cell(shouldBeDone) }]),
        { label: 'Items of the wave', value: cell(`${wave.complete} of ${wave.counted} complete`) },
        {
          label: 'Template and team',
          value: cell(`${figures.fromTemplate} template, ${figures.issues - figures.fromTemplate} team`),
        },
        ...(gate === null
          ? []
          : [
              {
                label: `Needed for ${gate.name}`,
                value: cell(`${gate.open} open, ${gate.openInSprint} of them in this sprint`, {
                  tab: 'gates',
                  gate: gate.id,
                }),
              },
            ]),
        ...(changedSinceClose === 0 ? [] : [{ label: 'Changed since close', value: cell(changedSinceClose) }]),
      ],
    },
    table({
      caption: `Numbers of ${name}`,
      columns: ['What', 'Items', figures.estimate ?? 'Points'],
      rows: [
        ...AMOUNTS.map(([key, label]): ReportCell[] => amountRow(label, kept[key])),
        [cell('Carried in'), cell(carriedIn === 0 ? '0' : `${carriedIn}, up to ${carriedMost} sprints`), cell('–')],
      ],
    }),
    ...(workstreams.length === 0
      ? []
      : [
          table({
            caption: `Workstreams of ${name}`,
            columns: ['Workstream', 'State', 'RAG', 'Complete', 'Why'],
            rows: workstreams.map((one): ReportCell[] => [
              cell(one.name),
              cell(WORKSTREAM_WORDS[one.override?.state ?? one.state]),
              ragCell(WORKSTREAM_RAG[one.override?.state ?? one.state]),
              cell(`${one.complete} of ${one.counted}`),
              cell(whyOf(one, names)),
            ]),
          }),
        ]),
    line(jiraCounts(figures)),
    ...(unseen === 0
      ? []
      : [line(`${unseen === 1 ? '1 item was' : `${unseen} items were`} deleted before Runway looked.`)]),
  ];
}

const AMOUNTS = [
  ['committed', 'Committed'],
  ['added', 'Added'],
  ['removed', 'Removed'],
  ['completed', 'Completed'],
  ['complete', "Complete by Runway's rule"],
  ['carriedOver', 'Carried over'],
  ['completedOutside', 'Completed outside the sprint'],
] as const;

const amountRow = (label: string, { items, points }: SprintAmount): ReportCell[] => [
  cell(label),
  cell(items),
  cell(points ?? '–'),
];

function whyOf(
  { state, blocked, overdue, missing, override }: ReportSprint['workstreams'][number],
  names: ReportInput['names'],
): string {
  if (override !== undefined) {
    const name = names?.get(override.by);
    const by = name === undefined ? 'by hand' : `by ${name}`;
    return `${override.reason} (set ${by} until ${override.until}; by rule: ${WORKSTREAM_WORDS[state]})`;
  }
  if (state !== 'blocked' && state !== 'at-risk') return '–';
  return [
    ...(blocked === 0 ? [] : [`${blocked} blocked`]),
    ...(missing === 0 ? [] : [`${missing} missing`]),
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
  ].join(', ');
}

/** What Jira's own chart counts beside what Runway counts. */
const jiraCounts = ({ tasks, taskPoints, issues, fromTemplate }: ReportSprint['figures']): string =>
  `Jira's chart counts ${tasks === 1 ? '1 task' : `${tasks} tasks`}${taskPoints === null ? '' : `, ${taskPoints} points`}; here ${issues === 1 ? '1 item' : `${issues} items`}: ${fromTemplate} template, ${issues - fromTemplate} team, sub-tasks included.`;
