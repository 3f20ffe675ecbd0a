import type { AnsweredFor } from '../contract/answers';
import type { GateSheet, ShownGateRow } from '../contract/gate-sheet';
import type { GateMeeting } from '../contract/meetings';
import type { Printed, Rag, ReportBlock, ReportCell } from '../contract/report';
import type { VerdictIs } from '../contract/gates';
import { cell, dayCell, line, ragCell, shareOf, table } from './report-cells';
import { CHECK_NAMES, ROLL_NAMES } from '../contract/check-names';
import { FOUND_RAG, FOUND_WORDS, RESULT_RAG, RESULT_WORDS, ROLL_RAG, ruleWords } from './minutes-words';
import { momentIn } from './moment-in';
import { GATE_KINDS, STATUS_WORDS } from './report-words';
import { roundBlocks } from './minutes-rounds';

/** What the minutes of a gate are made of, as one person sees it. */
export interface MinutesInput {
  readonly sheet: GateSheet;
  readonly meeting: GateMeeting;
  /** Names of accounts, as Jira shows them to the person; the others have none. */
  readonly people: ReadonlyMap<string, string>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Ways to name people and moments in the minutes. */
export interface Naming {
  readonly person: (account: string) => string;
  readonly answered: (by: AnsweredFor) => string;
  readonly moment: (iso: string) => string;
  readonly seat: (slug: string) => string;
}

const VERDICT_RAG: Readonly<Record<VerdictIs, Rag>> = {
  go: 'Green',
  'conditional-go': 'Amber',
  'no-go': 'Red',
  'cannot-say': '–',
};

/** Minutes of a gate: status, reasons, criteria, lines, conditions, roll call, signatures and actions, as tables. */
export function gateMinutes(input: MinutesInput): Printed {
  const { sheet, meeting, people, now } = input;
  const { wave, gate: view, asOf } = sheet;
  const { zone } = wave;
  const person = (account: string) => people.get(account) ?? 'A person whom Jira does not show';
  const naming: Naming = {
    person,
    answered: (by) => ('account' in by ? person(by.account) : `${by.name} (no account)`),
    moment: (iso) => momentIn(Date.parse(iso), zone),
    seat: (slug) => sheet.names[`seat ${slug}`]?.text ?? slug,
  };
  const parts: readonly (readonly [string, readonly ReportBlock[]])[] = [
    ['Status', statusBlocks(sheet, meeting, naming)],
    ['Criteria', criteriaBlocks(sheet)],
    ['Lines', lineBlocks(sheet, naming)],
    ['Conditions', conditionBlocks(sheet, naming)],
    ['Roll call', rollBlocks(sheet, meeting, naming)],
    ['Signatures and decision', roundBlocks(view, naming)],
    ['Notes', noteBlocks(sheet, naming)],
    ['Actions', actionBlocks(meeting, naming)],
  ];
  return {
    wave: { name: `${wave.name}: minutes of ${view.gate.name}` },
    asOfText: `As of ${momentIn(now, zone)} (${zone})`,
    notes: asOf === null ? ['Jira was not read yet'] : [`Jira was read at ${naming.moment(asOf)}`],
    parts: parts.flatMap(([title, blocks]) => (blocks.length === 0 ? [] : [{ title, blocks }])),
  };
}

function statusBlocks({ wave, gate: view }: GateSheet, { time, bridge }: GateMeeting, { person }: Naming) {
  const { gate, verdict, standing, counts, answersForAll } = view;
  const rag = verdict === null ? '–' : VERDICT_RAG[verdict.is];
  return [
    ...(verdict === null ? [] : [line(STATUS_WORDS[verdict.is], { rag })]),
    {
      is: 'facts' as const,
      facts: [
        { label: 'Kind', value: cell(GATE_KINDS[gate.kind]) },
        { label: 'Date', value: dayCell(gate.date) },
        ...(time === null ? [] : [{ label: 'Time', value: cell(`${time} (${wave.zone})`) }]),
        ...(bridge === '' ? [] : [{ label: 'Bridge', value: cell(bridge) }]),
        { label: 'Owner', value: cell(gate.owner === null ? 'Owner of the wave' : person(gate.owner)) },
        { label: 'Cutover (T-0)', value: dayCell(wave.cutover) },
        { label: 'Items', value: cell(shareOf(counts.complete, counts.counted, percent(counts))) },
      ],
    },
    ...(verdict?.reasons ?? []).map(({ rule, check }) => line(ruleWords(rule, check))),
    ...(verdict === null || verdict.notChecked.length === 0
      ? []
      : [line(`Not checked: ${verdict.notChecked.map((check) => CHECK_NAMES[check]).join(', ')}`)]),
    ...(answersForAll === null ? [] : [line('One person answers for all')]),
    ...(standing === null || standing.worse.length === 0
      ? []
      : [line(`Since the decision: ${standing.worse.length} worse`)]),
  ];
}

const percent = ({ complete, counted }: { readonly complete: number; readonly counted: number }): number | null =>
  counted === 0 ? null : Math.floor((complete / counted) * 100);

function criteriaBlocks({ gate: { findings, gate } }: GateSheet): ReportBlock[] {
  if (gate.kind !== 'decision') return [];
  return [
    table({
      caption: 'Criteria of the gate',
      columns: ['Criterion', 'Found', 'RAG', 'Open'],
      rows: findings.map(({ check, weight, is, evidence, conditions, waiver }): ReportCell[] => {
        if (weight === 'off') return [cell(CHECK_NAMES[check]), cell('Not checked'), ragCell('–'), cell('–')];
        const softened = is === 'unmet' && (waiver !== null || conditions.length > 0);
        const how = waiver === null ? ', covered by a condition' : ', waived';
        return [
          cell(CHECK_NAMES[check]),
          cell(`${FOUND_WORDS[is]}${softened ? how : ''}`),
          ragCell(softened ? 'Amber' : FOUND_RAG[is]),
          cell(evidence.length),
        ];
      }),
    }),
  ];
}

/** Lines, each asked once: of a repeated checklist the latest version, with what the earlier one says beside it. */
function lineBlocks({ rows, hiddenRows, gate: { gate } }: GateSheet, naming: Naming): ReportBlock[] {
  if (gate.kind === 'notice' || rows.length + hiddenRows === 0) return [];
  const isRepeated = rows.some(({ last }) => last !== undefined);
  return [
    table({
      caption: 'Go/no-go and test lines',
      columns: [
        ...['Line', 'Phase', 'Priority', 'Result', 'RAG', 'Answered by', 'At', 'Note'],
        ...(isRepeated ? ['Earlier checklist'] : []),
      ],
      rows: rows.map((row): ReportCell[] => [
        cell(row.added === true ? `${row.text} (added)` : row.text),
        cell(row.phaseName),
        cell(row.high ? 'High' : 'Normal'),
        cell(RESULT_WORDS[row.result]),
        ragCell(RESULT_RAG[row.result] ?? '–'),
        cell(answeredBy(row, naming)),
        cell(row.at === null ? '–' : naming.moment(row.at)),
        cell(row.note),
        ...(isRepeated ? [cell(earlierAnswer(row, naming))] : []),
      ]),
      hidden: hiddenRows,
    }),
  ];
}

const answeredBy = ({ by, forPerson }: ShownGateRow, { person, answered }: Naming): string =>
  by === null ? '–' : forPerson === undefined ? person(by) : `${answered(forPerson)}, recorded by ${person(by)}`;

/** What a line of a repeated checklist was answered before, where, and whether that is to be reconfirmed. */
function earlierAnswer({ last, result }: ShownGateRow, { moment }: Naming): string {
  if (last === undefined) return '–';
  const where = [last.key, last.at === null ? '' : moment(last.at)].filter((text) => text !== '').join(', ');
  const isOpen = result === 'pending' || result === 'not-run';
  return `${RESULT_WORDS[last.result]}${where === '' ? '' : ` (${where})`}${isOpen ? ', to reconfirm' : ''}`;
}

const CONDITION_IS = { open: ['Open', 'Amber'], met: ['Met', 'Green'], overdue: ['Overdue', 'Red'] } as const;

function conditionBlocks({ gate: { conditions, waivers } }: GateSheet, { person, moment }: Naming): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  if (conditions.length > 0)
    blocks.push(
      table({
        caption: 'Conditions',
        columns: ['Condition', 'Criterion', 'Owner', 'State', 'RAG', 'Due'],
        rows: conditions.map(({ text, check, owner, is, due }): ReportCell[] => [
          cell(text),
          cell(CHECK_NAMES[check]),
          cell(owner === null ? '–' : person(owner)),
          cell(CONDITION_IS[is][0]),
          ragCell(CONDITION_IS[is][1]),
          dayCell(due),
        ]),
      }),
    );
  if (waivers.length > 0)
    blocks.push(
      table({
        caption: 'Waivers',
        columns: ['Criterion', 'Reason', 'By', 'At', 'Ended'],
        rows: waivers.map(({ check, reason, by, at, ended }): ReportCell[] => [
          cell(CHECK_NAMES[check]),
          cell(reason),
          cell(person(by)),
          cell(moment(at)),
          cell(ended === null ? '–' : moment(ended.at)),
        ]),
      }),
    );
  return blocks;
}

function rollBlocks(sheet: GateSheet, { attendance, roll }: GateMeeting, { answered, moment }: Naming): ReportBlock[] {
  const named = new Map((sheet.workstreams ?? []).map(({ slug, name }) => [slug, name]));
  const expected = attendance.filter(({ is }) => is !== 'not-expected');
  const blocks: ReportBlock[] = [];
  if (expected.length > 0)
    blocks.push(
      table({
        caption: 'Attendance',
        columns: ['Person', 'Attendance'],
        rows: expected.map(({ person, is }): ReportCell[] => [
          cell(answered(person)),
          cell(is === 'here' ? 'Here' : 'Missing'),
        ]),
      }),
    );
  if (roll.length > 0)
    blocks.push(
      table({
        caption: 'Roll call',
        columns: ['Workstream', 'Answer', 'RAG', 'By', 'At', 'Note'],
        rows: roll.map(({ workstream, says, note, by, at, forPerson }): ReportCell[] => [
          cell(named.get(workstream) ?? workstream),
          cell(ROLL_NAMES[says]),
          ragCell(ROLL_RAG[says]),
          cell(answered(forPerson ?? { account: by })),
          cell(moment(at)),
          cell(note),
        ]),
      }),
    );
  return blocks;
}

function noteBlocks({ gate: { notes, sent } }: GateSheet, { person, moment }: Naming): ReportBlock[] {
  return [
    ...notes.map(({ text, by, at }) => line(`${text} (${person(by)}, ${moment(at)})`)),
    ...sent.map(({ text, to, on, by }) => line(`${text} (sent to ${to} on ${on}, recorded by ${person(by)})`)),
  ];
}

function actionBlocks({ actions }: GateMeeting, { person }: Naming): ReportBlock[] {
  if (actions.length === 0) return [];
  return [
    table({
      caption: 'Actions',
      columns: ['Action', 'Owner', 'Due', 'Work item'],
      rows: actions.map(({ text, owner, due, key }): ReportCell[] => [
        cell(text),
        cell(owner === null ? '–' : person(owner)),
        dayCell(due),
        cell(key ?? '–'),
      ]),
    }),
  ];
}
