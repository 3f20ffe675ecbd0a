import { build } from 'vite';

/** Prints one classic script of an entry: run by itself, since Vite is an ES module and the test runner's modules are not. */
async function main(entry: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite made nothing of ${entry}.`);
  process.stdout.write(chunk.code);
}

void main(process.argv[2] ?? '');
