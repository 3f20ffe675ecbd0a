import { readdirSync, readFileSync } from 'node:fs';

const SOURCE = 'static/panels/src';
const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true }).flatMap((entry) => {
  const file = `${entry.parentPath}/${entry.name}`;
  return entry.isFile() && /\.tsx?$/.test(entry.name) ? [{ file, text: readFileSync(file, 'utf8') }] : [];
});
const having = (what: RegExp): readonly string[] =>
  files.flatMap(({ file, text }) => (what.test(text) ? [file.slice(SOURCE.length + 1)] : [])).toSorted();

describe('the panels have one of each', () => {
  it('dialog frame', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(having(/from '@atlaskit\/modal-dialog'/)).toEqual(['kit/dialog.tsx']);
  });

  it('dialog that keeps what is typed until it is written', () => {
    const dialogs = new Set(having(/from '[./a-z]*\/dialog'/));
    const writing = having(/const \[\w+, set(Is)?(Busy|Writing|Saving|Failed|Trouble)\]/);
    expect(dialogs.size).toBeGreaterThan(7);
    expect(writing.length).toBeGreaterThan(7);
    expect(writing.filter((file) => dialogs.has(file))).toEqual(['kit/write-dialog.tsx']);
  });

  it('field of one line, and one of several', () => {
    expect(having(/from '@atlaskit\/textfield'/)).toEqual(['kit/text-input.tsx']);
    expect(having(/from '@atlaskit\/textarea'/)).toEqual(['kit/long-input.tsx']);
    expect(having(/fieldState\(field\)/)).toEqual(['kit/long-field.tsx', 'kit/text-field.tsx']);
  });

  it('place that says where a key leads in a grid; the bar of the timeline is a slider', () => {
    expect(having(/\bArrow(Up|Down|Left|Right)\b/)).toEqual(['kit/dates/timeline-bar.tsx', 'kit/grid-keys.ts']);
  });

  it('hook that reads what a call answers, again when the page is looked at again', () => {
    // What follows a job of the app asks by itself while the job is under way.
    const follows = ['shell/use-followed.ts'];
    // What sends before a page is left reads nothing.
    const leaves = ['tabs/gates/meeting/when-left.ts'];
    expect(having(/addEventListener\('visibilitychange'/)).toEqual(
      [...follows, ...leaves, 'shell/use-call.ts'].toSorted(),
    );
    expect(having(/addEventListener\('focus'/)).toEqual(['shell/use-call.ts']);
    // A value that a write answered, kept beside what was read, is a second hook.
    expect(having(/\{ readonly after: \w+; readonly (value|view|item|sheet)\b/)).toEqual([]);
  });
});
