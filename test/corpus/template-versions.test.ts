import { identifyTemplate } from '../../src/plan/identity/identify-template';
import { knownAfter } from '../../src/plan/identity/known-after';
import type { KnownNode, SourceNode } from '../../src/plan/identity/known-node';
import { titleKey, titleLikeness } from '../../src/plan/identity/likeness';
import { readFiles } from '../../src/template/read-files';
import type { Template } from '../../src/template/template';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';

/**
 * The one public template in two versions, with the notes that its authors wrote about what they changed. The notes name modules and
 * tasks in their own words, so that each name is taken for the title that is most like it. They list a task as moved where its module has
 * another name or phase; what they do not name at all is no part of the comparison.
 */
const MAINFRAME = 'corpus/migops/Mainframe-Migration';
const NOTES = `${MAINFRAME}/Mainframe-migration-template-changes/v2.0`;

interface Row {
  readonly of: 'module' | 'task';
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly comment: string;
}

const rowsOf = (text: string): readonly Row[] =>
  text.split('\n').flatMap((line): readonly Row[] => {
    const cells = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    if (cells.length < 4 || line.includes('---') || /^(Module|Task|Phase)\b/.test(cells[0] ?? '')) return [];
    const [first = '', second = '', third = '', fourth = ''] = cells;
    return fourth === ''
      ? [{ of: 'module', name: '', before: first, after: second, comment: third }]
      : [{ of: 'task', name: first, before: second, after: third, comment: fourth }];
  });

const versionOf = (version: string): Template => {
  const found = readFiles(corpusFiles(`${MAINFRAME}/${version}`)).templates[0];
  if (found === undefined) throw new Error(`no template ${version}`);
  return found;
};

/** The one whose title is most like a name; one of the phase that the notes are about goes before its namesake elsewhere. */
const alike = <T>(
  name: string,
  all: readonly T[],
  titleOf: (one: T) => string,
  isNear: (one: T) => boolean,
): T | undefined => {
  const score = (one: T) => titleLikeness(titleOf(one), name) + (isNear(one) ? 0.5 : 0);
  return name === '' || name === '-' ? undefined : all.toSorted((a, b) => score(b) - score(a))[0];
};

if (sharedFolder === null) {
  test('the versions of a public template', () => sayNotRun('the versions of a public template'));
} else {
  const before = versionOf('v1.0');
  const after = { ...versionOf('v2.0'), name: before.name };
  const known = knownAfter(before, [], { gone: [] }, new Map());
  const { alignment, source } = identifyTemplate(after, known, []);
  const above = new Map(known.map((node) => [node.path, node]));
  const aboveNow = new Map(source.map((node) => [node.place, node]));
  const titleOf = ({ titles }: SourceNode): string => titles[0] ?? '';
  const of = <T extends { readonly kind: string }>(kind: string, nodes: readonly T[]) =>
    nodes.filter((node) => node.kind === kind);

  /** What is found, each with the node that it is about. */
  const hasOtherHome = (one: KnownNode, now: SourceNode): boolean => {
    const [home, homeNow] = [above.get(one.above ?? ''), aboveNow.get(now.above ?? '')];
    if (home === undefined || homeNow === undefined) return false;
    if (alignment.known.get(homeNow.place)?.path !== home.path) return true;
    if (one.kind === 'module') return false;
    return titleKey(home.title) !== titleKey(titleOf(homeNow)) || hasOtherHome(home, homeNow);
  };
  const claims = [
    ...source.flatMap((now) => {
      const one = alignment.known.get(now.place);
      return one !== undefined && one.kind !== 'phase' && hasOtherHome(one, now) ? [`moved ${one.path}`] : [];
    }),
    ...of('module', source).flatMap(({ place }) =>
      alignment.known.has(place) || alignment.questions.some(({ now }) => now.place === place)
        ? []
        : [`added ${place}`],
    ),
    ...of('module', alignment.gone).map(({ path }) => `removed ${path}`),
  ];

  const phaseOf = (text: string): string => titleKey(/^Phase\s*-(.*)$/m.exec(text)?.[1] ?? '');
  const texts = corpusFiles(NOTES).map(({ bytes }) => new TextDecoder().decode(bytes));
  const rows = texts.flatMap((text) => rowsOf(text).map((row) => ({ ...row, phase: phaseOf(text) })));
  /** What the notes list, and every node that they name. */
  const [listed, named] = [new Set<string>(), new Set<string>()];
  for (const { of: kind, name, before: from, after: to, comment, phase } of rows) {
    const isOfPhase = (title: string | undefined) => titleKey(title ?? '') === phase;
    const home = alike(
      from,
      of('module', known),
      ({ title }) => title,
      (one) => isOfPhase(above.get(one.above ?? '')?.title),
    );
    const homeNow = alike(to, of('module', source), titleOf, (now) => {
      const holder = aboveNow.get(now.above ?? '');
      return holder !== undefined && isOfPhase(titleOf(holder));
    });
    if (kind === 'task') {
      const below = of('task', known).filter((node) => node.above === home?.path);
      const one = alike(
        name,
        below,
        ({ title }) => title,
        () => false,
      );
      listed.add(`moved ${one?.path ?? name}`);
    } else if (comment.startsWith('New module')) listed.add(`added ${homeNow?.place ?? to}`);
    else if (comment.includes('removed')) listed.add(`removed ${home?.path ?? from}`);
    else if (comment.startsWith('Moved'))
      listed.add(
        `moved ${
          alike(
            to,
            of('module', known),
            ({ title }) => title,
            () => false,
          )?.path ?? to
        }`,
      );
    for (const id of [home?.path, homeNow?.place]) if (id !== undefined) named.add(id);
  }
  const subjects = new Set([...listed].map((claim) => claim.slice(claim.indexOf(' ') + 1)));
  const claimed = claims.filter((claim) => {
    const subject = claim.slice(claim.indexOf(' ') + 1);
    return subjects.has(subject) || (claim.startsWith('moved') ? false : named.has(subject));
  });
  const right = claimed.filter((claim) => listed.has(claim));

  test('the change notes of a public template are found: moves, additions and removals', () => {
    process.stdout.write(
      `Change notes: ${String(listed.size)} listed, ${String(right.length)} found, ${String(claimed.length - right.length)} wrong; ${String(claims.length - claimed.length)} found that the notes do not name, ${String(alignment.questions.length)} asked.\n`,
    );
    expect(listed.size).toBeGreaterThanOrEqual(24);
    expect(right.length / listed.size).toBeGreaterThanOrEqual(0.9);
    expect(right.length / claimed.length).toBeGreaterThanOrEqual(0.95);
  });
}
