import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the YAML files of the bundled templates are, and what is made of them. */
export const LIBRARY_FOLDER = join(__dirname, '../src/library');
export const BUNDLED_FILE = join(LIBRARY_FOLDER, 'bundled.json');

/** What src/library/bundled.json has to hold: the texts of the YAML files beside it, which Forge's bundler cannot import. */
export const bundledJson = (): string => {
  const files = readdirSync(LIBRARY_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  const sources = files.map((file) => ({
    id: file.replace(/\.yaml$/, ''),
    file,
    text: readFileSync(join(LIBRARY_FOLDER, file), 'utf8'),
  }));
  return `${JSON.stringify(sources, null, 2)}\n`;
};
