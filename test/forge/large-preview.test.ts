import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packSource } from '../../cli/pack-source';
import { readSource } from '../../src/template/read-source';
import { sayNotRun, sharedFolder } from '../corpus/corpus-files';
import { startSandbox } from '../support/sandbox';

/** The answer of one `invoke`, at most (Forge, "Invocation limits"). */
const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;

/** The template of the public corpus with the most issues, packed as the panel uploads it. */
async function largest(corpus: string) {
  const packed = await Promise.all(readdirSync(corpus).map((name) => packSource(join(corpus, name))));
  const sized = packed.flatMap(({ name, bytes }) =>
    readSource(name, bytes).templates.map((template) => ({
      name,
      bytes,
      template: `${template.name} ${template.version}`.trim(),
      tasks: template.phases.flatMap(({ modules }) => modules.flatMap(({ tasks }) => tasks)).length,
    })),
  );
  return sized.sort((a, b) => b.tasks - a.tasks)[0];
}

describe('the largest template of the corpus', () => {
  const corpus = sharedFolder === null ? '' : join(sharedFolder, 'corpus', 'migops');
  if (sharedFolder === null || !existsSync(corpus)) {
    it('is not measured', () => sayNotRun('The preview of the largest template'));
    return;
  }

  it('is read, planned, dated and previewed in one invoke, within the bytes of one answer', async () => {
    const source = await largest(corpus);
    if (source === undefined) throw new Error('The corpus holds no template.');
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(source.name, source.bytes);
    const began = performance.now();
    const preview = await sandbox.call('previewImport', {
      uploadId,
      template: source.template,
      dates: { start: '2028-01-03', cutover: '2028-12-01' },
    });
    if (!preview.ok) throw new Error(preview.error.message);
    const bytes = Buffer.byteLength(JSON.stringify(preview));
    console.info(
      `${source.template}: ${preview.value.counts.create} issues previewed in ${Math.round(performance.now() - began)} ms, ${bytes} bytes.`,
    );
    expect(preview.value.dates.dated).toBe(preview.value.counts.create);
    expect(bytes).toBeLessThan(MAX_RESPONSE_BYTES);
  });
});
