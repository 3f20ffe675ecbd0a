import type { GateSheet, ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { GateNow, RowChange, WaveChange } from '../../../../../../src/contract/watch';

/** A gate with what others wrote since it was read. What it shows already, or shows newer, stays. */
export function withChanges(sheet: GateSheet, changes: readonly WaveChange[], now: GateNow | null): GateSheet {
  const { refs = {} } = sheet;
  let { rows } = sheet;
  for (const change of changes) {
    if (change.is !== 'item' || refs[change.ref] === undefined) continue;
    const item = refs[change.ref];
    const byRow = new Map(change.rows.map((row) => [refs[row.ref], row]));
    rows = rows.map((row) =>
      row.item === item && row.version < change.version
        ? withResult(row, change.version, byRow.get(`${row.item} ${row.key}`))
        : row,
    );
  }
  if (rows === sheet.rows && now === null) return sheet;
  const results = new Map(rows.map(({ item, key, result }) => [`${item} ${key}`, result]));
  const gate = {
    ...sheet.gate,
    rows: sheet.gate.rows.map((row) => ({ ...row, result: results.get(`${row.item} ${row.key}`) ?? row.result })),
  };
  return { ...sheet, rows, gate: now === null ? gate : withVerdict(gate, now) };
}

/** Where words are to come the version stays: who writes over them without having read them is refused, and shown them. */
function withResult(row: ShownGateRow, version: number, change: RowChange | undefined): ShownGateRow {
  if (change === undefined) return row.wordsToCome ? row : { ...row, version };
  const { wordsToCome: _before, forPerson: _forPerson, ...rest } = row;
  const { result, by, at, words } = change;
  const now = { ...rest, result, by, at, note: '', evidence: '' };
  return words ? { ...now, wordsToCome: true } : { ...now, version };
}

/** Whom and what a check names is as it was when the gate was read; that it names nothing any more is known. */
function withVerdict(gate: GateSheet['gate'], now: GateNow): GateSheet['gate'] {
  const found = new Map(now.findings.map(({ check, is }) => [check, is]));
  const { standing, verdict } = gate;
  return {
    ...gate,
    verdict: now.verdict ?? verdict,
    counts: now.counts,
    ...(now.open === undefined ? {} : { open: now.open }),
    findings: gate.findings.map((finding) => {
      const is = found.get(finding.check) ?? finding.is;
      return is === finding.is ? finding : { ...finding, is, evidence: [] };
    }),
    standing: standing === null || now.standing === null ? standing : { ...standing, is: now.standing },
  };
}

/** Whether the gate has to be read to show a change. */
export function needsReading({ refs = {}, gate }: GateSheet, change: WaveChange): boolean {
  switch (change.is) {
    case 'item':
      return change.more === 'place' || (change.more === 'shown' && refs[change.ref] !== undefined);
    case 'gate':
      return change.gate === gate.gate.id && change.version > gate.version;
    case 'wave':
      return true;
    case 'log':
    case 'meeting':
    case 'sheet':
    case 'facts':
      return false;
    default:
      return change satisfies never;
  }
}
