import { REPORT_SECTIONS, MACRO_KEYS } from '../../src/contract/report-names';
import type { Mark } from '../../src/contract/marks';
import { reportOfConfig } from '../support/exported';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import { later } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';

/** Each is in one free-text field of a hidden item and nowhere else. */
const CANARIES = [
  'Canaryaaa title of the template',
  'Canarybbb description',
  'Canaryccc criterion',
  'Canaryddd go/no-go line',
  'Canaryeee test line',
  'Canaryfff question',
  'Canaryggg result note',
  'Canaryhhh confirmation note',
  'Canaryiii answer',
  'Canaryjjj not applicable note',
  'Canarykkk comment',
  'canarylll-label',
  'Canarymmm summary in Jira',
  'Canarynnn file.txt',
  'Canaryooo other title',
  'Canaryppp added line',
  'Canaryqqq module',
] as const;
const word = (start: string): string => CANARIES.find((one) => one.toLowerCase().includes(start)) ?? start;
const TEMPLATE = `
runway: 1
name: Watched move
roles:
  - {id: lead, name: Migration lead, party: provider}
gates:
  - {id: go-live, name: Go live, kind: decision, offset: T-1, approvers: [lead]}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - {title: Order the lines, offset: T-60, owner: lead}
          - title: ${word('aaa')}
            offset: T-59
            priority: high
            text: ${word('bbb')}
            criteria: [${word('ccc')}]
            rows:
              - {go-no-go: ${word('ddd')}}
              - {test: ${word('eee')}}
            questions: [${word('fff')}]
          - {title: ${word('ooo')}, offset: T-58}
      - title: ${word('qqq')}
        tasks:
          - {title: Describe the rooms, offset: T-50}
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - {title: Unplug the old rack, offset: T-1}
`;
/** Members of the security level of the hidden items are the lead and the app. */
const SEES_ALL = 'acc-lead';
/** The lead sees all, three see the project without the hidden items, the others see nothing of Jira or have no account. */
const ROLES = [SEES_ALL, 'acc-admin', 'acc-member', 'acc-viewer', 'acc-outsider', 'acc-guest', 'nobody'];
const SEES_PROJECT = ['acc-lead', 'acc-admin', 'acc-member', 'acc-viewer'];
/** What a browser can make up of the context. Each claims more than the person has. */
const FORGED: Readonly<Record<string, unknown>>[] = [
  { content: { id: '131079', type: 'page' } },
  { space: { id: '65538' } },
  { project: { id: '10000', key: 'MIG' } },
  { issue: { id: '10001', key: 'MIG-1' } },
  { board: { id: '1' } },
  { type: 'jira:projectPage' },
  { accountId: SEES_ALL },
  { principal: { accountId: SEES_ALL, accountType: 'licensed' } },
];

async function hiddenItems(): Promise<GatedWave> {
  const made = await gatedWave(() => undefined, TEMPLATE);
  const { sandbox, wave, item, say, read, inJira } = made;
  const person = personInJira(sandbox, SEES_ALL);
  const [hidden, other] = [item('lines/2'), item('lines/3')];
  const { rows, criteria, questions } = await read(hidden.id);
  const line = rows.find(({ kind }) => kind === 'go-no-go');
  const marks: Mark[] = [
    { do: 'row', row: line?.key ?? '', result: 'no-go', note: word('ggg') },
    { do: 'confirm', criteria: [criteria[0]?.key ?? ''], note: word('hhh') },
    { do: 'answer', question: questions[0]?.key ?? '', text: word('iii') },
  ];
  for (const mark of marks) valueOf(await say(hidden.id, mark));
  valueOf(await say(other.id, { do: 'not-applicable', reason: 'other', note: word('jjj') }));
  const added = { kind: 'go-no-go', text: word('ppp'), owner: null, priority: null } as const;
  valueOf(
    await sandbox.call('addLines', {
      ...{ wave, item: hidden.id },
      lines: [{ ...added, id: '00000000-0000-4000-8000-00000000cafe' }],
    }),
  );
  await person.comment(hidden.issue, word('kkk'));
  await person.attach(hidden.issue, word('nnn'));
  await person.edit(hidden.issue, { labels: ['runway', word('lll')], summary: word('mmm') });
  const module = Object.values(sandbox.site.state.jira.issues).find(({ fields }) => fields['summary'] === word('qqq'));
  for (const issue of [hidden.issue, other.issue, module?.id ?? '']) await person.setSecurity(issue, '10181');
  await inJira('PUT', `/rest/api/3/issue/${item('lines/1').issue}`, { fields: { duedate: '2027-02-01' } });
  await later(sandbox);
  return made;
}

describe('hidden items', () => {
  it('give none of their words to any role by any macro or export, whatever field of the context is made up', async () => {
    const { sandbox, wave } = await hiddenItems();
    const config = reportOfConfig(wave, [...REPORT_SECTIONS]);
    const extension = { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: '65537' }, config };
    let asked = 0;
    const expectSilent = (who: string, what: object, answer: unknown) => {
      asked += 1;
      const text = JSON.stringify(answer);
      if (who !== SEES_ALL && /canary/i.test(text)) throw new Error(`${who} ${JSON.stringify(what)}: ${text}`);
      if (!SEES_PROJECT.includes(who) && /Order the lines|Watched|Prepare/.test(text))
        throw new Error(`${who} ${JSON.stringify(what)}: ${text}`);
    };
    // It is there to be seen: by the lead, on the screen and in both exports.
    for (const shown of [
      await sandbox.call('getReport', {}, { module: 'runway-plan', extension, account: SEES_ALL }),
      await sandbox.exportMacro('runway-plan', 'word', config, SEES_ALL),
      await sandbox.exportMacro('runway-plan', 'pdf', config, SEES_ALL),
    ])
      for (const found of ['aaa', 'qqq']) expect(JSON.stringify(shown)).toContain(word(found));

    for (const account of ROLES)
      for (const module of MACRO_KEYS)
        for (const forged of FORGED) {
          const what = { module, forged };
          const place = { module, extension: { ...extension, ...forged }, account };
          expectSilent(account, what, await sandbox.call('getReport', {}, place));
          for (const format of ['word', 'pdf', 'other', 'email'])
            expectSilent(
              account,
              { ...what, format },
              await sandbox.exportMacro(module, format, config, account, forged),
            );
        }
    expect(asked).toBe(7 * 6 * 8 * 5);
  });

  it('give none of their words to a saved page or its Markdown', async () => {
    const { sandbox, wave } = await hiddenItems();
    const config = reportOfConfig(wave, [...REPORT_SECTIONS]);
    for (const account of ROLES) {
      const extension = { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: '65537' }, config };
      const place = { module: 'runway-plan', extension, account };
      const answers = [
        await sandbox.call('saveReport', { space: '65537' }, place),
        await sandbox.call('saveReport', { space: null }, place),
        await sandbox.call('saveMinutes', { wave, gate: 'go-live', space: null }, place),
      ];
      const saved = Object.values(sandbox.site.state.confluence.pages).filter(({ authorId, labels }) =>
        [authorId === account, labels?.includes('runway')].every(Boolean),
      );
      const text = JSON.stringify([answers, saved.map(({ body }) => body.value)]);
      expect([account, /canary/i.test(text)]).toEqual([account, account === SEES_ALL]);
    }
  });
});
