import { later, markedWave } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';

const TEMPLATE = `
runway: 1
name: Talked move
phases:
  - name: Move
    cutover: true
    modules:
      - title: Lines
        tasks:
          - title: Order the lines
            criteria:
              - {text: The order is linked, evidence: link}
`;

describe('a comment in which evidence was seen', () => {
  it('counts while Jira shows only newer ones, also after a full reading, and no more once it is deleted', async () => {
    const made = await markedWave(undefined, TEMPLATE);
    const { sandbox, wave } = made;
    const { id, issue } = made.item('lines/1');
    const person = personInJira(sandbox);
    const seen = async () => (await made.read(id)).criteria[0]?.evidence ?? null;
    const linked = await person.comment(issue, 'Ordered: https://example.com/order');
    await later(sandbox);
    const first = await seen();
    expect(first).not.toBeNull();
    for (let count = 0; count < 25; count += 1) await person.comment(issue, `Talk ${count}`);
    await later(sandbox);
    expect(await seen()).toEqual(first);
    await sandbox.call('refreshWave', { wave });
    await later(sandbox);
    expect(await seen()).toEqual(first);
    await person.removeComment(issue, linked);
    await later(sandbox);
    expect(await seen()).toBeNull();
  });
});
