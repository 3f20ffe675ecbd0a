import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { nativeJsonSchema } from './native-json-schema';

/** Writes docs/template.schema.json anew, to be run when the native format changes. */
const file = join(__dirname, '../docs/template.schema.json');

void format(file, JSON.stringify(nativeJsonSchema()), { printWidth: 120 }).then(({ code }) => {
  writeFileSync(file, code);
});
