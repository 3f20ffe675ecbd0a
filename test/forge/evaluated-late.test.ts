import { keptAt, takeCheckpoint } from '../../sandbox/checkpoint';
import { simulatedClock } from '../../sandbox/clock';
import { drive } from '../../sandbox/forge/drive';
import { startSandbox } from '../../sandbox/start-sandbox';
import { builtApp } from '../support/built-app';
import { watchBundle } from '../support/evaluated-in-bundle';
import { readySandbox } from '../support/readiness-in-sandbox';
import { inMacro, inPortfolio, onIssue, onProjectPage, type Place } from '../support/sandbox';

/** Parsers, writers and the bundled templates: evaluating them takes longer than most calls. */
const HEAVY = {
  yaml: /exports\d*\.Document = Document;/,
  'ical.js': /\bICALmodule = \{/,
  'markdown-it': /\bMarkdownItCallable = callable\(/,
  fflate: /\bfleb = (?:\/\*#__PURE__\*\/ ?)?new u8\(/,
  'the library': /\bconnect-contact-centre\.yaml\b/,
};

it('opening a panel evaluates no parser, no writer and not the library; what needs one evaluates that one', async () => {
  const ready = await readySandbox({ modules: 2, tasks: 1, subtasks: 1 });
  const issue = ready.issueAt('/1');
  const checkpoint = takeCheckpoint(ready.site, ready.host, ready.clock);
  const page = ready.site.state.confluence.pages['131074'];
  if (checkpoint === null || page === undefined) throw new Error('The wave cannot be kept.');
  const { bundle, manifest } = await builtApp();
  const watched = watchBundle(bundle, HEAVY);
  const kept = keptAt(checkpoint);
  const clock = simulatedClock(kept.savedAt);
  const { host } = await startSandbox({ project: '', clock, kept, app: { bundle: watched.bundle, manifest } });
  const ask = async (functionKey: string, payload: unknown, place: Place = onProjectPage()) => {
    const { module: moduleKey, extension, account: accountId } = place;
    const answer = await drive(clock, host.invoke({ functionKey, payload, moduleKey, extension, accountId }));
    expect(answer).toMatchObject({ ok: true });
  };
  const wave = '10000.1';

  await ask('getOverview', {});
  await ask('listItems', { wave, filter: {} });
  await ask('getRaci', { wave });
  await ask('getSettings', { wave });
  await ask('getItem', {}, onIssue(issue));
  await ask('listWaves', {}, inPortfolio());
  await ask('getWave', {}, inMacro(page, { projectId: '10000', waveId: wave }));
  expect(watched.evaluated()).toEqual([]);

  await ask('exportCalendar', { wave });
  expect(watched.evaluated()).toEqual(['ical.js']);
  await ask('listTemplates', {});
  expect(watched.evaluated()).toEqual(['yaml', 'ical.js', 'the library']);
  watched.end();
});
