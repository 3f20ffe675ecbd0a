import type { ExportedItem } from '../../../../../src/contract/export';
import type { ActivityLine, ActivityPage } from '../../../../../src/contract/marks';
import type { ExportedGate } from '../../../../../src/contract/gate-sheet';
import { call, CallFailed } from '../../shell/call';

/** A template of a wave as one text, put together from its pieces. */
export async function readTemplateFile(wave: string, template: number) {
  const texts: string[] = [];
  let hash: string | null = null;
  for (let from = 0; ;) {
    const piece = await call('exportTemplate', { wave, template, from });
    // Somebody imported into the wave meanwhile: pieces of two texts are no text.
    if (hash !== null && piece.hash !== hash) throw new CallFailed(null);
    ({ hash } = piece);
    texts.push(piece.text);
    if (piece.next === null) return { name: piece.name, text: texts.join(''), hidden: piece.hidden };
    from = piece.next;
  }
}

/** Every item of a wave, page by page. */
export async function readItems(wave: string): Promise<readonly (ExportedItem | null)[]> {
  const items: (ExportedItem | null)[] = [];
  for (let from = 0; ;) {
    const page = await call('exportItems', { wave, from });
    items.push(...page.items);
    if (page.next === null) return items;
    from = page.next;
  }
}

/** Every line of the activity, newest first. */
export async function readActivity(wave: string): Promise<readonly ActivityLine[]> {
  const lines: ActivityLine[] = [];
  for (let after: string | null = null; ;) {
    const page: ActivityPage = await call('listActivity', { wave, ...(after === null ? {} : { after }) });
    lines.push(...page.lines);
    if (page.next === null) return lines;
    after = page.next;
  }
}

/** What was frozen, signed and decided at every gate of a wave at which something was said. */
export async function readGatesSaid(wave: string): Promise<readonly ExportedGate[]> {
  const { gates } = await call('getGates', { wave });
  const said: ExportedGate[] = [];
  for (const { id } of gates) {
    const gate = await call('exportGate', { wave, gate: id });
    if (gate.rounds.length + gate.conditions.length + gate.waivers.length + gate.notes.length + gate.sent.length > 0)
      said.push(gate);
  }
  return said;
}
