/** A name of the list, and whether its test runs only with the shared folder (RUNWAY_SHARED). */
interface ListedName {
  readonly name: string;
  readonly needsShared: boolean;
}

/**
 * Compares the tests of a run with the list of an earlier commit. The file of a test may differ; a name that the list holds
 * twice must be there twice.
 * @param list as `test/names/of-82a57de.txt` holds it: lines that begin with two blanks, or with `+` for a test that needs the shared folder
 * @param present the full name of each test of the run, once for each test
 * @param decisions pages of `docs/decisions`: a line "- `name`: reason" explains a test that is gone
 * @param shared whether the run had the shared folder
 * @returns the names that are neither present nor explained, as the list writes them
 */
export function missingNames(
  list: string,
  present: readonly string[],
  decisions: readonly string[],
  shared: boolean,
): readonly string[] {
  const left = new Map<string, number>();
  for (const name of present.map(writtenName)) left.set(name, (left.get(name) ?? 0) + 1);
  const explained = new Set(decisions.flatMap(explainedNames));
  return listedNames(list).flatMap(({ name, needsShared }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0 || explained.has(name) || (needsShared && !shared) ? [] : [name];
  });
}

function listedNames(list: string): ListedName[] {
  return list.split('\n').flatMap((line) => {
    const [, sign, name] = /^([ +]) (.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, needsShared: sign === '+' }];
  });
}

/** A name on one line: control characters are escaped as in JSON. */
const writtenName = (name: string): string => JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"');

function explainedNames(page: string): string[] {
  return [...page.matchAll(/^- (`+)(?<name>.+?)\1: \S/gm)].flatMap(({ groups }) => groups?.['name']?.trim() ?? []);
}
