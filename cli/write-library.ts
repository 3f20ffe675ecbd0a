import { writeFileSync } from 'node:fs';
import { BUNDLED_FILE, bundledJson } from './bundled-json';

/** `npm run library`: writes src/library/bundled.json anew after a YAML file there was changed. */
writeFileSync(BUNDLED_FILE, bundledJson());
