import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { RegisterView } from '../../../../../src/contract/raci';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { EscalationDialog } from './escalation-dialog';
import type { RegisterPart } from './register-part';

type Row = RegisterView['escalations'][number];

/** Whom to turn to when a workstream is stuck, by workstream and party, in their order. */
export function EscalationList({ register, names }: RegisterPart) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.escalation;
  const { view } = register;
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const workstreams = new Map(view.register.workstreams.map(({ slug, name }) => [slug, name]));
  const workstreamOf = ({ workstream }: Row) => workstreams.get(workstream) ?? workstream;
  const nameOf = (id: string) => names.get(id) ?? texts.person.notShown;
  const columns: readonly Column<Row>[] = [
    { key: 'workstream', label: words.workstream, width: 28, value: workstreamOf },
    { key: 'party', label: words.party, width: 16, value: ({ party }) => texts.parties[party] },
    {
      key: 'order',
      label: words.order,
      width: 42,
      isFixed: true,
      value: ({ people }) => people.map(nameOf).join(' → '),
      draw: ({ people }) => (
        <ol className="rw-numbered">
          {people.map((id) => (
            <li key={id}>
              <span dir="auto" className="rw-break">
                {nameOf(id)}
              </span>
            </li>
          ))}
        </ol>
      ),
    },
    ...(view.may.register
      ? [
          {
            key: 'do',
            label: words.change,
            isScreenOnly: true,
            isFixed: true,
            value: () => null,
            draw: (row: Row) => (
              <Button
                spacing="compact"
                aria-label={words.edit(workstreamOf(row), texts.parties[row.party])}
                onClick={() => setOpen(row)}
              >
                {words.change}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="rw-stack-100">
      <DataTable
        title={words.heading}
        columns={columns}
        rows={view.register.escalations.filter(({ people }) => people.length > 0)}
        keyOf={({ workstream, party }) => `${workstream} ${party}`}
        empty={words.none}
        file={`runway-${view.wave.code}-escalation`}
        minWidth="medium"
      />
      <p className="rw-subtle rw-small rw-text">{words.intro}</p>
      {view.may.register && view.register.workstreams.length > 0 ? (
        <div>
          <Button onClick={() => setOpen('new')}>{words.add}</Button>
        </div>
      ) : null}
      {open === null ? null : (
        <EscalationDialog
          register={register}
          names={names}
          escalation={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
