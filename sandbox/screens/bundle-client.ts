import { join } from 'node:path';
import { build } from 'vite';

/** Compiles one script of `client/` to a classic script: it runs before the app's modules, where no module could. */
export async function bundleClient(name: 'bridge' | 'shell'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: join(__dirname, 'client', `${name}.ts`),
        formats: ['iife'],
        name: 'runwaySandbox',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite made nothing of client/${name}.ts.`);
  return chunk.code;
}
