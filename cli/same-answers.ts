import type { ImportRequest } from '../src/contract/import';

/**
 * Reads `PLACE=NODE` and `PLACE=new`, as the questions of an import offer them.
 * @throws Error with a sentence where one is neither
 */
export const sameAnswers = (specs: readonly string[]): NonNullable<ImportRequest['matches']> =>
  specs.map((spec) => {
    const at = spec.indexOf('=');
    const [now, was] = [spec.slice(0, at), spec.slice(at + 1)];
    if (at < 1 || was === '')
      throw new Error(`--same ${spec}: write PLACE=NODE or PLACE=new, as the import offers it.`);
    return { now, was: was === 'new' ? null : was };
  });
