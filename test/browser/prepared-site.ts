import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { importAsPerson } from '../../cli/import-as-person';
import { simulatedClock } from '../../sandbox/clock';
import { writeDataDirectory } from '../../sandbox/data-directory';
import { bundleApp } from '../../sandbox/forge/bundle-app';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import type { ImportRequest } from '../../src/contract/import';
import { startSandbox } from '../../sandbox/start-sandbox';

/** A template that is imported into project MIG before a site is opened. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  /** How many issues it becomes. */
  readonly issues: number;
  /** Dates and people of the import; absent: as the template has them. */
  readonly request?: Omit<ImportRequest, 'uploadId'>;
}

const PROJECT = resolve(__dirname, '..', '..');
/** Monday 2027-01-04, 09:00 UTC. */
const START = Date.UTC(2027, 0, 4, 9);
/** What the state of a prepared site depends on besides the template and the app. */
const MAKERS = ['sandbox', 'cli'];

/**
 * A `--data` folder with the template imported by the app's own resolvers and queue, once for each state of the template, the app
 * and the sandbox. Suites serve a copy of it.
 */
export async function preparedSite(template: Prepared): Promise<string> {
  const bundle = await bundleApp({ app: PROJECT, project: PROJECT, types: 'unchecked' });
  const folder = join(PROJECT, '.cache', 'test-sites', keyOf(template, basename(bundle)));
  if (existsSync(folder)) return folder;

  const clock = simulatedClock(START);
  const { site, host } = await startSandbox({ project: PROJECT, clock });
  const { run } = await importAsPerson({
    host,
    clock,
    source: { name: template.name, bytes: new TextEncoder().encode(template.text) },
    project: { id: '10000', key: 'MIG' },
    accountId: 'acc-lead',
    request: template.request ?? {},
    random: seededRandom(1, template.name),
  });
  if (run.state !== 'complete' || run.created !== template.issues)
    throw new Error(`${template.name} was not imported: ${run.state}, ${run.created} of ${template.issues} issues.`);
  host.close();
  writeDataDirectory(folder, { savedAt: clock.now(), site: site.state, host: host.state });
  return folder;
}

function keyOf({ name, text, request }: Prepared, bundle: string): string {
  const hash = createHash('sha256').update(
    `${bundle}\0${name}\0${text}\0${request === undefined ? '' : JSON.stringify(request)}`,
  );
  for (const file of MAKERS.flatMap(filesBelow).sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
