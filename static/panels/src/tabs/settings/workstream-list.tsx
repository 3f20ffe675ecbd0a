import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../kit/lozenge';
import { useState } from 'react';
import type { RaciView, WorkstreamLine } from '../../../../../src/contract/raci';
import { LinkButton } from '../../kit/link-button';
import { Person } from '../../kit/people/person';
import type { Place } from '../../shell/place';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { mayCloseWorkstream } from '../../kit/register/may-close-workstream';
import { NoteDialog } from './note-dialog';
import type { RegisterPart } from './register-part';
import { WorkstreamDialog } from './workstream-dialog';

interface Props extends RegisterPart {
  readonly go: (to: Place) => void;
}

type Row = WorkstreamLine & { readonly numbers: RaciView['workstreams'][number] | null };

/** The workstreams with their leads, what nobody owns in them, and whether they are closed. */
export function WorkstreamList({ register, names, go }: Props) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.raci.workstreams;
  const { view } = register;
  const [open, setOpen] = useState<{ readonly do: 'edit' | 'note'; readonly slug: string | null } | null>(null);
  const roles = new Map(view.register.roles.map((role) => [role.id, role]));
  const people = usePeople(view.register.workstreams.map(({ said }) => said?.by ?? null));
  const rows = view.register.workstreams.map((line): Row => ({
    ...line,
    numbers: view.workstreams.find(({ slug }) => slug === line.slug) ?? null,
  }));
  const at = rows.find(({ slug }) => slug === open?.slug) ?? null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      label: words.columns.name,
      width: 24,
      value: ({ name }) => name,
      draw: ({ name, numbers }) => (
        <span className="rw-stack-050">
          <span dir="auto" className="rw-clamp">
            {name}
          </span>
          {numbers === null ? null : (
            <span className="rw-subtle rw-small">{words.complete(numbers.complete, numbers.counted)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'lead',
      label: words.columns.lead,
      width: 24,
      value: ({ lead }) => leadOf(lead),
      draw: ({ lead }) => {
        const role = lead === null ? undefined : roles.get(lead);
        return role === undefined ? (
          <span className="rw-subtle">{words.noLead}</span>
        ) : (
          <span className="rw-stack-050">
            <span dir="auto" className="rw-break">
              {role.name}
            </span>
            <span dir="auto" className="rw-subtle rw-small rw-break">
              {heldBy(role.heldBy)}
            </span>
          </span>
        );
      },
    },
    {
      key: 'unowned',
      label: words.columns.unowned,
      width: 14,
      value: ({ numbers }) => numbers?.unowned ?? 0,
      draw: ({ slug, name, numbers }) =>
        numbers === null || numbers.unowned === 0 ? (
          <span className="rw-number">{format.number(0)}</span>
        ) : (
          <LinkButton
            label={words.unownedOf(numbers.unowned, name)}
            onClick={() =>
              go({ page: 'items', wave: view.wave.id, filter: { workstream: slug, is: 'unowned' }, search: '' })
            }
          >
            {words.unowned(numbers.unowned)}
          </LinkButton>
        ),
    },
    {
      key: 'state',
      label: words.columns.state,
      width: 22,
      value: ({ state }) => words.state[state],
      draw: ({ state, said }) => (
        <span className="rw-stack-050">
          <Lozenge appearance={state === 'closed' ? 'success' : 'default'}>{words.state[state]}</Lozenge>
          {said === null ? null : (
            <>
              <span dir="auto" className="rw-break rw-small">
                {said.note}
              </span>
              <span className="rw-row rw-subtle rw-small">
                {said.by === null ? null : <Person account={said.by} people={people} />}
                <When at={said.at} sentence={(relative) => relative} />
              </span>
            </>
          )}
        </span>
      ),
    },
    { key: 'note', label: words.note, isFileOnly: true, value: ({ said }) => said?.note ?? null },
    {
      key: 'do',
      label: words.change,
      isScreenOnly: true,
      isFixed: true,
      value: () => null,
      draw: (row) => (
        <span className="rw-row">
          {view.may.register ? (
            <Button
              spacing="compact"
              aria-label={words.edit(row.name)}
              onClick={() => setOpen({ do: 'edit', slug: row.slug })}
            >
              {words.change}
            </Button>
          ) : null}
          {mayCloseWorkstream(view, row) ? (
            <Button
              spacing="compact"
              aria-label={row.state === 'open' ? words.closeOf(row.name) : words.reopenOf(row.name)}
              onClick={() => setOpen({ do: 'note', slug: row.slug })}
            >
              {row.state === 'open' ? words.close : words.reopen}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <div className="rw-stack-100">
      <DataTable
        title={words.heading}
        columns={columns}
        rows={rows}
        keyOf={({ slug }) => slug}
        empty={words.none}
        file={`runway-${view.wave.code}-workstreams`}
        minWidth="wide"
      />
      <p className="rw-subtle rw-small rw-text">{words.intro}</p>
      {view.may.register ? (
        <div>
          <Button onClick={() => setOpen({ do: 'edit', slug: null })}>{words.add}</Button>
        </div>
      ) : null}
      {open?.do === 'edit' ? (
        <WorkstreamDialog register={register} workstream={at} onClose={() => setOpen(null)} />
      ) : null}
      {open?.do === 'note' && at !== null ? (
        <NoteDialog register={register} workstream={at} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );

  function leadOf(lead: string | null): string {
    const role = lead === null ? undefined : roles.get(lead);
    return role === undefined ? words.noLead : `${role.name}: ${heldBy(role.heldBy)}`;
  }

  function heldBy(held: readonly string[]): string {
    return held.length === 0
      ? texts.raci.heldByNobody
      : texts.raci.heldBy(format.list(held.map((id) => names.get(id) ?? texts.person.notShown)));
  }
}
