import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportOptions, runExport } from '../../cli/export';
import { runImport } from '../../cli/import';
import { isAdf } from '../../sandbox/jira/adf-check';
import { MACRO_KEYS, type MacroKey } from '../../src/contract/report-names';
import { builtApp } from '../support/built-app';
import { textOf } from '../support/exported';

const TEMPLATE = `
runway: 1
name: Small move
roles:
  - {id: lead, name: Migration lead, party: provider}
gates:
  - {id: go-live, name: Go live, kind: decision, offset: T-1, approvers: [lead]}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - {title: Order the lines, offset: T-60, owner: lead}
`;
/** What each macro says of that wave by its own section. */
const SAYS: Readonly<Record<MacroKey, string>> = {
  'runway-readiness': '0 of 1 complete (0 %)',
  'runway-plan': 'T-60 Order the lines Migration lead Provider',
  'runway-raci': 'Lines',
  'runway-go-no-go': 'Go live Decision 2027-05-31',
  'runway-timeline': '2027-05-31 T-1 Go live Gate',
  'runway-sprint': 'No sprint with work of this wave has been read',
};
const SENTENCE = 'Not available in this export';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runway-export-'));
  data = join(folder, 'data');
  const template = join(folder, 'plan.yml');
  writeFileSync(template, TEMPLATE);
  const silent = { out: () => undefined, error: () => undefined };
  const options = { project: 'MIG', fault: [], field: [], seed: 1, json: true, cutover: '2027-06-01', data };
  expect(await runImport(template, options, silent, await builtApp())).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function exported(options: Partial<ExportOptions> = {}) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runExport(
    {
      ...{ macro: 'runway-plan', config: '{"project":"MIG"}', as: 'acc-lead', format: 'word', data, json: true },
      ...options,
    },
    { out: (line) => void out.push(line), error: (line) => void errors.push(line) },
    await builtApp(),
  );
  return { code, errors, answer: out.length === 0 ? null : (JSON.parse(out.join('\n')) as Record<string, unknown>) };
}

describe('runway export', () => {
  it.each(MACRO_KEYS)(
    'prints what %s is in Word and in PDF, valid by the schema of Atlassian documents',
    async (macro) => {
      for (const format of ['word', 'pdf'] as const) {
        const { code, errors, answer } = await exported({ macro, format });
        expect([code, errors]).toEqual([0, []]);
        expect(isAdf(answer?.['document'])).toBe(true);
        expect(textOf(answer?.['document'])).toContain(SAYS[macro]);
        expect(answer).toMatchObject({ requests: { 'POST /rest/api/3/permissions/check': 1 }, storageRequests: 3 });
      }
      const other = await exported({ macro, format: 'other' });
      expect(other.answer).toMatchObject({ requests: {} });
      expect(isAdf(other.answer?.['document'])).toBe(true);
      expect(textOf(other.answer?.['document'])).toBe(SENTENCE);
    },
  );

  it('takes chosen sections, a wave by its code and an account by its address, and prints the document alone without --json', async () => {
    const config = JSON.stringify({ project: 'MIG', wave: 'W1', sections: ['summary', 'gates'] });
    const { code, answer } = await exported({ config, as: 'lead@example.com', json: false });
    expect(code).toBe(0);
    expect(isAdf(answer)).toBe(true);
    expect(textOf(answer)).toMatch(/Summary .* Go\/no-go .* Go live/);
  });

  it('prints the sentence for who may not see the project, and for a configuration that nothing can be read of', async () => {
    for (const options of [
      { as: 'acc-outsider' },
      { as: 'someone else' },
      { config: '{"project":"MIG","wave":"W99"}' },
      { config: '{"project":"NONE"}' },
      { config: '{"report":"{"}' },
    ]) {
      const { code, answer } = await exported(options);
      expect([options, code, textOf(answer?.['document'])]).toEqual([options, 0, SENTENCE]);
    }
  });

  it('refuses options that it cannot use with the code 2', async () => {
    expect(await exported({ macro: 'runway-none' })).toMatchObject({
      code: 2,
      errors: [expect.stringContaining('no macro runway-none')],
    });
    expect((await exported({ config: '[]' })).errors).toEqual(['--config is no JSON object.']);
    expect((await exported({ data: join(folder, 'none') })).errors.join()).toContain('holds no sandbox');
  });
});
