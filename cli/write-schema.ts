import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { nativeJsonSchema } from './native-json-schema';

/** Writes docs/template.schema.json anew, to be run when the native format changes. */
const file = join(__dirname, '../docs/template.schema.json');

void format(JSON.stringify(nativeJsonSchema()), { parser: 'json', printWidth: 120 }).then((text) => {
  writeFileSync(file, text);
});
