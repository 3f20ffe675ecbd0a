import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import fc from 'fast-check';
import { restRoutes } from '../../sandbox/screens/rest-routes';
import { templateNodes, type TemplateNode } from '../../src/plan/template-nodes';
import { applyEdits, draftsOf, edit, freshWords, idsBelow, shape } from '../plan/identity/edits';
import { type Draft, templateOfDrafts } from '../plan/identity/edited-template';
import { yamlOfDrafts } from '../plan/identity/yaml-of-drafts';
import { issuesOfOurs, type Sandbox, startSandbox, testId } from '../support/sandbox';

/** Each run is three imports into a site of its own. */
const RUNS = 6;
const CUTOVER = '2027-12-01';

interface Made {
  readonly id: string;
  readonly key: string;
  readonly node: string;
}

/** What there is of each draft, by the label that names it; every issue of a draft is listed. */
const madeOf = ({ site }: Sandbox): Map<number, Made[]> => {
  const made = new Map<number, Made[]>();
  for (const { id, key, fields, properties } of issuesOfOurs(site)) {
    const label = (fields['labels'] as readonly string[]).find((one) => one.startsWith('id-')) ?? '';
    const draft = Number(label.slice('id-'.length));
    const { node } = properties['runway'] as { readonly node: string };
    made.set(draft, [...(made.get(draft) ?? []), { id, key, node }]);
  }
  return made;
};

const draftAt = (drafts: readonly Draft[]): ReadonlyMap<string, number> => {
  const withBelow = (node: TemplateNode): readonly TemplateNode[] => [node, ...node.children.flatMap(withBelow)];
  return new Map(
    templateNodes(templateOfDrafts(drafts))
      .modules.flatMap(withBelow)
      .map(({ path, traits }) => [path as string, Number(traits.labels?.[0]?.slice('id-'.length))]),
  );
};

/** Imports a template, each question of the preview answered as it is. An answer may bring up another question. */
async function imported(sandbox: Sandbox, drafts: readonly Draft[]): Promise<void> {
  const uploadId = await sandbox.upload('move.yaml', new TextEncoder().encode(yamlOfDrafts(drafts)));
  const places = draftAt(drafts);
  const before = madeOf(sandbox);
  const matches: { now: string; was: string | null }[] = [];
  const request = () => ({ uploadId, cutover: CUTOVER, matches });
  for (let round = 0; round < 8; round += 1) {
    const preview = await sandbox.call('previewImport', request());
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const asked = (preview.value.comparison?.questions ?? []).filter(
      ({ now }) => !matches.some((answer) => answer.now === now),
    );
    if (asked.length === 0) break;
    matches.push(...asked.map(({ now }) => ({ now, was: before.get(places.get(now) ?? -1)?.[0]?.node ?? null })));
  }
  const started = await sandbox.call('startImport', { ...request(), requestId: testId() });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  await sandbox.settle();
}

test('import, edit, import: nothing twice, nothing lost, and each issue keeps its id, key and content', async () => {
  await fc.assert(
    fc.asyncProperty(
      shape.filter((sizes) => sizes.flat(2).length > 0),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (sizes, edits, withText) => {
        const words = freshWords(withText);
        const drafts = draftsOf(sizes, words);
        const after = applyEdits(drafts, edits, words);
        const sandbox = await startSandbox();
        await imported(sandbox, drafts);
        const first = madeOf(sandbox);
        const contents = new Map(issuesOfOurs(sandbox.site).map((issue) => [issue.id, JSON.stringify(issue)]));
        expect([...first.keys()].toSorted((a, b) => a - b)).toEqual(idsBelow(drafts).toSorted((a, b) => a - b));

        for (let times = 0; times < 2; times += 1) {
          await imported(sandbox, after);
          const second = madeOf(sandbox);
          const all = [...new Set([...idsBelow(drafts), ...idsBelow(after)])].toSorted((a, b) => a - b);
          expect([...second.keys()].toSorted((a, b) => a - b)).toEqual(all);
          expect([...second.values()].filter((issues) => issues.length !== 1)).toEqual([]);
          for (const [draft, issues] of first) expect(second.get(draft)).toEqual(issues);
          for (const issue of issuesOfOurs(sandbox.site))
            if (contents.has(issue.id)) expect(JSON.stringify(issue)).toBe(contents.get(issue.id));
        }
        sandbox.host.close();
      },
    ),
    { numRuns: RUNS },
  );
});

test('jira.js finds each issue of an edited template once, with the ids and keys of before', async () => {
  const words = freshWords(true);
  const drafts = draftsOf([[[1, 0, 2], [0]], [[1]]], words);
  const after = applyEdits(
    drafts,
    [
      { is: 'insert', at: 2, to: 0 },
      { is: 'rename', at: 3, to: 0 },
      { is: 'move', at: 5, to: 1 },
      { is: 'delete', at: 8, to: 0 },
      { is: 'redate', at: 1, to: 9 },
    ],
    words,
  );
  const sandbox = await startSandbox();
  const server = createServer(express().use(restRoutes(sandbox.site)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const read = async () => {
    const { port } = server.address() as AddressInfo;
    const script = join(__dirname, '../sandbox/site/read-with-jira-js.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, `http://127.0.0.1:${port}`]);
    const issues = JSON.parse(stdout) as readonly (Made & { readonly labels: readonly string[] })[];
    return issues.toSorted((a, b) => Number(a.id) - Number(b.id));
  };
  try {
    await imported(sandbox, drafts);
    const before = await read();
    expect(before).toHaveLength(idsBelow(drafts).length);
    await imported(sandbox, after);
    const now = await read();
    expect(now).toHaveLength(new Set([...idsBelow(drafts), ...idsBelow(after)]).size);
    expect(now.slice(0, before.length)).toEqual(before);
    expect(new Set(now.map(({ node }) => node)).size).toBe(now.length);
  } finally {
    await new Promise((closed) => server.close(closed));
    sandbox.host.close();
  }
});
