import type { RegisterEdit } from '../../src/contract/raci';
import type { Place } from '../support/sandbox';
import { asMember, type Deeds } from './deeds';

/** Higher than any version: the recorder writes alone, so there is nothing to overwrite. */
const LATEST = 1_000_000;

/** Roles, people, contacts, escalations, availability, workstreams and cells of the matrix. */
export async function workRegister({ must }: Deeds, wave: string): Promise<void> {
  const register = (edit: RegisterEdit, place?: Place) => must('editRegister', { wave, edit, read: LATEST }, place);
  const read = () => must('getRaci', { wave });
  const person = { party: 'customer', zone: 'Europe/Berlin', function: 'Runs the night shift' } as const;
  await register({ do: 'role', role: 'night', name: 'Night shift', party: 'customer' });
  await register({ do: 'role', role: 'spare', name: 'Spare role', party: null });
  await register({ do: 'remove-role', role: 'spare' });
  // The import has put whom it mapped into the register.
  const member = (await read()).register.people.find(({ who }) => 'account' in who && who.account === 'acc-member')?.id;
  if (member === undefined) throw new Error('The import has put nobody into the register.');
  await register({ do: 'person', person: member, who: { account: 'acc-member' }, ...person });
  await register({ do: 'person', person: 'guest', who: { account: 'acc-admin' }, ...person });
  await register({ do: 'person', person: 'desk', who: { name: 'Service desk' }, ...person, zone: null });
  await register({ do: 'person', person: 'spare', who: { name: 'Spare' }, ...person });
  await register({ do: 'remove-person', person: 'spare' });
  await register({ do: 'hold', role: 'night', people: [member, 'desk'] });
  await register({ do: 'contact', party: 'customer', person: member });
  const { windows, register: now, rows } = await read();
  const [workstream, other] = now.workstreams;
  await register({ do: 'escalation', workstream: workstream?.slug ?? '', party: 'customer', people: [member, 'desk'] });
  const { name: _name, ...window } = windows[0] ?? { name: '', milestone: '', date: '', time: null, minutes: null };
  await register({ do: 'available', person: member, window }, asMember);
  await register({ do: 'available', person: 'desk', window });
  await register({ do: 'not-available', person: 'desk', milestone: window.milestone });
  await register({ do: 'workstream', workstream: 'night-work', name: 'Night work', lead: 'night' });
  const lead = other?.slug ?? '';
  await register({ do: 'close-workstream', workstream: lead, note: 'All is done.' });
  await register({ do: 'reopen-workstream', workstream: lead, note: 'One item came back.' });
  await register({ do: 'close-workstream', workstream: workstream?.slug ?? '', note: 'Nothing is left.' });

  const edit = async (what: object) => {
    const versions = Object.fromEntries((await read()).rows.map(({ id, version }) => [id, version]));
    const answer = await must('editRaci', { wave, edit: what, read: versions });
    if (answer.is === 'refused') throw new Error(answer.message);
    return answer;
  };
  for (const { id } of rows.slice(0, 12)) await edit({ do: 'cell', row: id, role: 'night', letters: 'C' });
  await edit({ do: 'cell', row: rows[0]?.id, role: 'night', letters: 'I' });
  await edit({ do: 'cell', row: rows[1]?.id, role: 'night', letters: null });
  await edit({ do: 'row', row: 'milestone:t-0', cells: { night: 'R' } });
  const undone = await edit({ do: 'cell', row: rows[2]?.id, role: 'night', letters: 'A' });
  await must('undoRaci', { wave, line: undone.line });
}
