import { germanSite } from '../../sandbox/site/german-site';
import type { SiteState } from '../../sandbox/site/site';
import { asSponsor, gatedWave, valueOf } from '../support/gated-wave';
import { later } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { inPortfolio } from '../support/sandbox';

/** What a person picks by its name at Jira's screens. */
const ENGLISH = { done: 'Done', doing: 'In Progress', wontDo: "Won't Do" };
const GERMAN = { done: 'Erledigt', doing: 'In Arbeit', wontDo: 'Wird nicht erledigt' };

/** A wave with work in Jira, answers at gates and a frozen round; then everything that the app says of it. */
async function worked(change: (state: SiteState) => void, names: typeof ENGLISH) {
  const made = await gatedWave(change);
  const { sandbox, wave } = made;
  const { call, site } = sandbox;
  const person = personInJira(sandbox);
  const issue = (ending: string) => made.item(ending).issue;
  // Which resolutions close an issue without its being done is a setting, in the words of the site.
  const { version, dropped } = valueOf(await call('getSettings', { wave }));
  valueOf(await call('changeSettings', { wave, version, dropped: [...dropped.slice(1), names.wontDo] }));
  await person.transition(issue('lines/1'), names.doing);
  await person.flag(issue('lines/1'));
  await person.comment(issue('lines/1'), 'Filed at https://example.com/lines');
  await person.link(issue('lines/2'), issue('cutover/1'));
  await person.transition(issue('cutover/2'), names.done, names.wontDo);
  const blocker = await person.createTask(issue('lines'), 'An added task');
  await person.link(blocker, issue('lines/1'));
  const start = Object.values(site.state.jira.fields).find(
    ({ name, untranslatedName }) => (untranslatedName ?? name) === 'Start date',
  );
  await person.edit(issue('cutover/1'), { [start?.id ?? '']: '2027-02-01' });
  await later(sandbox);
  await made.go('lines/1');
  await made.ask('leave-prepare');
  const snapshot = await made.freeze('leave-prepare');
  await made.done('leave-prepare', { do: 'sign', snapshot, says: 'no-go', comment: 'Not yet.' }, asSponsor);
  await later(sandbox);
  const said = {
    created: Object.values(site.state.jira.issues).map(({ issueTypeId, fields }) => ({
      issueTypeId,
      due: fields['duedate'],
      start: fields[start?.id ?? ''] ?? null,
      rank: site.state.jira.priorities.findIndex(({ id }) => id === fields['priority']),
    })),
    overview: valueOf(await call('getOverview', { wave })),
    plan: valueOf(await call('getPlan', { wave })),
    items: valueOf(await call('listItems', { wave, filter: {} })),
    waves: valueOf(await call('listWaves', {}, inPortfolio())),
    gates: valueOf(await call('getGates', { wave })),
    gate: await made.sheet('leave-prepare'),
    item: await made.read(made.item('lines/1').id),
    itemsFile: valueOf(await call('exportItems', { wave })),
    template: valueOf(await call('exportTemplate', { wave, template: 0 })),
    gateFile: valueOf(await call('exportGate', { wave, gate: 'leave-prepare' })),
    failures: sandbox.host.failures,
  };
  return said;
}

/**
 * German words back in English, without moments, which a request more moves by parts of a second, and the fingerprints and
 * ids that hold them.
 */
function inEnglish(said: unknown): unknown {
  const words: [string, string][] = [
    ['Zu erledigen', 'To Do'],
    ['In Arbeit', 'In Progress'],
    ['Erledigt', 'Done'],
    ['Wird nicht erledigt', "Won't Do"],
    ['Unteraufgabe', 'Sub-task'],
    ['Aufgabe', 'Task'],
    ['Epos', 'Epic'],
    ['aufgabe', 'task'],
    ['epos', 'epic'],
    ['Dringend', 'High'],
    ['Gering', 'Low'],
    ['Normal', 'Medium'],
  ];
  const text = words.reduce((all, [german, english]) => all.replaceAll(german, english), JSON.stringify(said));
  return JSON.parse(
    text
      .replaceAll(/\b1[78]\d{11}(?:\.\d+)?\b/g, '0')
      .replaceAll(/\b[\da-f]{4}(?:-[\da-f]{4}){2}\b/g, 'fingerprint')
      .replaceAll(/\b8\d{12}-[\da-f]{8}\b/g, 'line')
      // A hash with a secret of the site, by which changes are told to those who watch.
      .replaceAll(/"refs":\{[^}]*\}/g, '"refs":{}')
      .replaceAll(/T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g, 'T'),
  );
}

describe('a site on which nothing is called as in English', () => {
  it('has the same numbers, gates and exports, in its own words', async () => {
    const english = await worked(() => undefined, ENGLISH);
    const german = await worked(germanSite, GERMAN);
    expect(JSON.stringify(german)).not.toBe(JSON.stringify(english));
    // What only names could have told was found on both.
    for (const { items } of [english.items, german.items]) {
      const titled = (title: string) => items.find((one) => one.title === title);
      expect(titled('Order the lines')).toMatchObject({ stopped: true, high: true });
      expect(titled('Unplug the old rack')).toMatchObject({ start: '2027-02-01', stopped: true });
      expect(titled('Teach the portal')).toMatchObject({ is: 'dropped', high: false });
    }
    for (const [what, said] of Object.entries(english))
      expect({ [what]: inEnglish(german[what as keyof typeof german]) }).toEqual({ [what]: inEnglish(said) });
  });
});
