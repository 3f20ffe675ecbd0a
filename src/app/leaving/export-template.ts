import { createHash } from 'node:crypto';
import { type FilePiece } from '../../contract/export';
import { templateOfWave } from '../../export/template-of-wave';
import type { IssueToWrite } from '../../import/batch';
import { ledgerOfWave } from '../../import/ledger';
import type { Wave } from '../../wave/wave';
import type { NodeToDate } from '../../plan/dates/node-to-date';
import { writeNative } from '../../template/native/write-native';
import { slug } from '../../template/slug';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readSpecs, readTextsOf } from '../../forge/storage/item-store';
import { readRecords } from '../../forge/storage/record-store';
import { type OpenWave } from '../waves/open-wave';
import { runStore } from '../../forge/storage/run-store';
import { wavePlanOf } from '../waves/wave-plan-of';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** An answer may have 5 MB: so many characters are less, whatever the script. */
const PIECE = 1_200_000;

/**
 * One template of a wave in Runway's own format, as it was fitted to its customer: it can be imported again. What Jira does not
 * show the person stays in its place without its words.
 */
export async function exportTemplate(
  { template: index, from }: Payload<'exportTemplate'>,
  { wave }: OpenWave,
): Promise<FilePiece> {
  const plan = (await wavePlanOf(wave)).templates[index];
  if (plan === undefined) throw failureOf(noSuchTemplate);
  const nodes = new Set(pathsOf(plan.nodes));
  const [specs, texts, written, hidden, records] = await Promise.all([
    readSpecs(wave),
    readTextsOf(wave, nodes),
    writtenBy(wave),
    hiddenNodes(wave, nodes),
    readRecords(wave.id, [...nodes]),
  ]);
  const template = templateOfWave({
    ...{ plan, specs, texts, written, hidden },
    added: new Map([...records].map(([node, { record }]) => [node, Object.values(record.added ?? {})])),
    hiddenTitle: 'Not visible to you',
  });
  const text = writeNative(template);
  const end = endOf(text, from + PIECE);
  return {
    name: `${wave.code}-${slug(plan.name)}.yaml`,
    text: text.slice(from, end),
    hidden: hidden.size,
    next: end < text.length ? end : null,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
  };
}

/** Never between the two halves of one character. */
const endOf = (text: string, at: number): number => (/[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at);

const pathsOf = (nodes: readonly NodeToDate[]): string[] =>
  nodes.flatMap(({ path, children }) => [path, ...pathsOf(children)]);

/** What the wave's imports wrote of each node; a retried import wrote the same. */
async function writtenBy(wave: Wave): Promise<Map<string, IssueToWrite>> {
  const written = new Map<string, IssueToWrite>();
  for (const id of wave.runs) {
    const run = await runStore.run(id);
    for (const index of run?.batches.keys() ?? [])
      for (const issue of (await runStore.batch(id, index)).issues) written.set(issue.node, issue);
  }
  return written;
}

/** Nodes with an issue that Jira does not show the person, unless it is gone: then there is nothing left to hide. */
async function hiddenNodes(wave: Wave, nodes: ReadonlySet<string>): Promise<Set<string>> {
  const [ledger, { issues }] = await Promise.all([ledgerOfWave(wave, runStore), factsStore.snapshot(wave.id)]);
  const own = [...ledger].filter(([node]) => nodes.has(node));
  const shown = await issuesAsViewer(own.map(([, issue]) => issue));
  return new Set(
    own.flatMap(([node, issue]) => (shown.has(issue) || issues.get(issue)?.fact.is === 'missing' ? [] : [node])),
  );
}

const noSuchTemplate = {
  code: 'not-found',
  message: 'The wave has no such template.',
  next: 'Reload the settings. A wave that was imported before its plans were kept cannot be exported.',
} as const;
