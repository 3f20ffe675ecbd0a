import { resolve } from 'node:path';
import { buildPanels } from '../sandbox/build-panels';
import { GALLERY, PANELS, tellBuild } from './tell-builds';

/** `npm run build:panels`, `npm run build:gallery`: builds what is named where it is not of the present sources. */
const [kind] = process.argv.slice(2);
if (kind !== 'panels' && kind !== 'gallery') throw new Error('Name what to build: panels or gallery.');
const print = (line: string) => void process.stdout.write(`${line}\n`);
void tellBuild(print, kind === 'panels' ? PANELS : GALLERY, (onBuild) =>
  buildPanels({ project: resolve(__dirname, '..'), kind, onBuild }),
);
