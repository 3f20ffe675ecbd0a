import { z } from 'zod';
import { nativeTemplate } from '../src/template/native/native-schema';

/** The JSON Schema of Runway's own format, for editors: what an author may write. */
export const nativeJsonSchema = (): object => ({
  ...z.toJSONSchema(nativeTemplate, { io: 'input', target: 'draft-2020-12' }),
  title: 'A migration template in the native format of Runway',
});
