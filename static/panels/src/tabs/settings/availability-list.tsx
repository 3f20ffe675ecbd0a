import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../../kit/lozenge';
import type { RaciPerson, RaciView, RaciWindow } from '../../../../../src/contract/raci';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { availabilityIn } from './availability-in';
import type { RegisterPart } from './register-part';

/** Who will be there for each cutover: each says so of themselves, the wave's owner of everybody. */
export function AvailabilityList({ register, names }: RegisterPart) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.availability;
  const { view } = register;
  return (
    <section className="rw-stack-100" aria-labelledby="rw-availability">
      <Heading size="small" as="h3" id="rw-availability">
        {words.heading}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      {view.windows.length === 0 ? <p className="rw-subtle">{words.none}</p> : null}
      {view.register.people.length === 0
        ? null
        : view.windows.map((window) => (
            <WindowTable key={window.milestone} register={register} names={names} window={window} />
          ))}
    </section>
  );
}

interface WindowProps extends RegisterPart {
  readonly window: RaciView['windows'][number];
}

const APPEARANCE = { confirmed: 'success', lapsed: 'moved', unconfirmed: 'default' } as const;

function WindowTable({ register, names, window: { name, ...window } }: WindowProps) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.raci.availability;
  const { view, isBusy } = register;
  const { people } = view.register;
  const isOf = (person: RaciPerson) => availabilityIn(view.register, person.id, window);
  const nameOf = ({ id }: RaciPerson) => names.get(id) ?? texts.person.notShown;
  const title = words.window(
    name,
    format.day(window.date),
    window.time,
    window.minutes === null ? null : format.duration(window.minutes * 60),
  );
  const columns: readonly Column<RaciPerson>[] = [
    { key: 'who', label: texts.raci.people.columns.who, width: 40, value: nameOf },
    {
      key: 'is',
      label: words.heading,
      width: 40,
      value: (person) => words.is[isOf(person).is],
      draw: (person) => {
        const { is, at } = isOf(person);
        return (
          <span className="rw-row">
            <Lozenge appearance={APPEARANCE[is]}>{words.is[is]}</Lozenge>
            {at === null ? null : (
              <span className="rw-subtle rw-small">
                <When at={at} sentence={(relative) => relative} />
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: 'do',
      label: words.confirm,
      isScreenOnly: true,
      isFixed: true,
      value: () => null,
      draw: (person) => {
        if (!view.may.register && person.id !== view.may.self) return null;
        const isConfirmed = isOf(person).is === 'confirmed';
        return (
          <Button
            spacing="compact"
            isDisabled={isBusy}
            aria-label={isConfirmed ? words.takeBackFor(nameOf(person), name) : words.confirmFor(nameOf(person), name)}
            onClick={() => void register.write(editFor(person, isConfirmed))}
          >
            {isConfirmed ? words.takeBack : words.confirm}
          </Button>
        );
      },
    },
  ];
  const confirmed = people.filter((person) => isOf(person).is === 'confirmed').length;
  return (
    <div className="rw-stack-050">
      <DataTable
        title={title}
        columns={columns}
        rows={people}
        keyOf={({ id }) => id}
        empty={words.none}
        file={`runway-${view.wave.code}-availability-${window.milestone}`}
      />
      <p className="rw-subtle rw-small">{words.count(confirmed, people.length)}</p>
    </div>
  );

  function editFor({ id }: RaciPerson, isConfirmed: boolean) {
    return isConfirmed
      ? ({ do: 'not-available', person: id, milestone: window.milestone } as const)
      : ({ do: 'available', person: id, window: window satisfies RaciWindow } as const);
  }
}
