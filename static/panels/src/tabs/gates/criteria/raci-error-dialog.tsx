import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { call } from '../../../shell/call';
import { NO_RACI_FILTER } from '../../../shell/place';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { Failed } from '../../../kit/failed';
import { FindPerson } from '../../../kit/people/find-person';
import { Segments } from '../../../kit/segments';
import type { PersonView } from '../../../../../../src/contract/source';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

const LETTERS = ['A', 'R'] as const;

/** Gives a row with an error the role that is Accountable or Responsible, and that role the one person who holds it. */
export function RaciErrorDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, go } = useGateWork();
  const words = texts.gates.criterion.raci;
  const wave = sheet.wave.id;
  const rows = useEvidence(finding, 'raci');
  const [row, setRow] = useState(rows[0]?.value ?? '');
  const [role, setRole] = useState('');
  const [letter, setLetter] = useState<'A' | 'R'>('A');
  const [holder, setHolder] = useState<PersonView | null>(null);
  const [tried, setTried] = useState(false);
  const { loaded, retry } = useCall(wave, () => call('getRaci', { wave }));
  const raci = loaded.state === 'ready' ? loaded.value : null;
  const roles = raci?.register.roles ?? [];
  const isHeld = (roles.find(({ id }) => id === role)?.heldBy.length ?? 0) > 0;

  async function save() {
    const now = await call('getRaci', { wave });
    const version = now.rows.find(({ id }) => id === row)?.version ?? 0;
    const stood = now.rows.find(({ id }) => id === row)?.cells.find((cell) => cell.role === role)?.letters ?? '';
    // What else the role is in the row stays; another role that has the letter gives it up.
    const letters = ['R', 'A', 'C', 'I'].filter((one) => one === letter || stood.includes(one)).join('');
    const others = (now.rows.find(({ id }) => id === row)?.cells ?? []).filter(
      (cell) => letter === 'A' && cell.role !== role && cell.letters.includes('A'),
    );
    const cells = Object.fromEntries([
      [role, letters],
      ...others.map((cell) => [cell.role, cell.letters.replace('A', '')]),
    ]) as Parameters<typeof rowEdit>[1];
    const done = await call('editRaci', { wave, edit: rowEdit(row, cells), read: { [row]: version } });
    if (holder === null) return;
    const view = done.view;
    const listed = view.register.people.find(({ who }) => 'account' in who && who.account === holder.account);
    const person = listed?.id ?? crypto.randomUUID().replaceAll('-', '');
    const added = listed === undefined ? { added: [{ person, who: { account: holder.account } }] } : {};
    const edit = { do: 'hold', role, people: [person], ...added } as const;
    await call('editRegister', { wave, edit: { ...edit, people: [...edit.people] }, read: view.register.version });
  }

  return (
    <CriterionFrame
      title={words.title}
      action={words.save}
      home={home}
      isDisabled={raci === null}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return role === '' || row === '' || (!isHeld && holder === null) ? null : writtenBy(save());
      }}
      aside={<Button onClick={() => go({ page: 'raci', wave, filter: NO_RACI_FILTER })}>{words.open}</Button>}
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      <div>
        <Choice
          id="rw-raci-row"
          label={words.row}
          placeholder={words.row}
          options={rows}
          value={row}
          onChange={setRow}
        />
      </div>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.letter}</legend>
        <Segments
          name="rw-raci-letter"
          value={letter}
          onChange={setLetter}
          options={LETTERS.map((value) => ({ value, label: words.letters[value] }))}
        />
      </fieldset>
      <div>
        <Choice
          id="rw-raci-role"
          label={words.role}
          placeholder={words.need}
          options={roles.map(({ id, name }) => ({ value: id, label: name }))}
          value={role}
          onChange={setRole}
          isInvalid={tried && role === ''}
        />
      </div>
      {role === '' || isHeld ? null : (
        <div>
          <FindPerson
            id="rw-raci-holder"
            label={words.holder}
            placeholder={words.needHolder}
            value={holder}
            onChange={setHolder}
          />
          {tried && holder === null ? <p className="rw-small">{words.needHolder}</p> : null}
        </div>
      )}
    </CriterionFrame>
  );
}

const rowEdit = (row: string, cells: Readonly<Record<string, '' | 'R' | 'A' | 'C' | 'I'>>) =>
  ({ do: 'row', row, cells: { ...cells } }) as const;
