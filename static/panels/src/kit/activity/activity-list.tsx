import { Lozenge } from '../lozenge';
import Button from '@atlaskit/button/default/button';
import type { ActivityLine, ActivityPage, LinePart } from '../../../../../src/contract/marks';
import type { PersonView } from '../../../../../src/contract/source';
import { JiraLink } from '../jira-link';
import { Person } from '../people/person';
import { useViewer } from '../../shell/viewer';
import { When } from '../when';

interface Props {
  readonly lines: readonly ActivityLine[];
  readonly people: ReadonlyMap<string, PersonView>;
  /** Items of the lines, as the viewer may see them; absent where all lines are of one item that stands around them. */
  readonly items?: ReadonlyMap<string, ActivityPage['items'][number]>;
  /** Shows the lines of one item alone. */
  readonly onOnly?: ((item: string) => void) | undefined;
}

/** Who did what, when, from what to what. */
export function ActivityList({ lines, people, items, onOnly }: Props) {
  const { texts, format } = useViewer();
  const valueOf = (kind: ActivityLine['kind'], value: string) => {
    if (value === '') return '';
    if (kind === 'owner') return people.get(value)?.name ?? texts.person.notShown;
    return kind === 'due' ? format.shortDay(value) : value;
  };
  const about = (id: string | null) => (id === null ? undefined : items?.get(id));
  return (
    <ul className="rw-rows" aria-label={texts.activity.heading}>
      {lines.map((line) => (
        <li key={line.id} className="rw-stack-050">
          <div className="rw-row">
            <Person account={line.by} people={people} />
            <span className="rw-strong">{texts.activity.kinds[line.kind]}</span>
            <span className="rw-subtle rw-small">
              <When at={line.at} sentence={(relative) => relative} />
            </span>
            {line.undone ? <Lozenge>{texts.activity.undone}</Lozenge> : null}
          </div>
          <AboutItem item={about(line.item)} onOnly={onOnly} />
          {line.parts !== undefined ? (
            <Answers parts={line.parts} people={people} />
          ) : line.what === '' ? null : (
            <p className="rw-break rw-text">
              <span dir="auto">{line.what}</span>
            </p>
          )}
          {line.from === '' && line.to === '' ? null : (
            <p className="rw-subtle rw-small rw-break">
              <span dir="auto">
                {line.from === ''
                  ? valueOf(line.kind, line.to)
                  : line.to === ''
                    ? texts.activity.removed(valueOf(line.kind, line.from))
                    : texts.waveDates.fromTo(valueOf(line.kind, line.from), valueOf(line.kind, line.to))}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Several answers that were written at once, each from what to what. */
function Answers({ parts, people }: { readonly parts: readonly LinePart[]; readonly people: Props['people'] }) {
  const { texts } = useViewer();
  const nameOf = (who: NonNullable<LinePart['for']>): string =>
    'name' in who ? who.name : (people.get(who.account)?.name ?? texts.person.notShown);
  return (
    <ul className="rw-rows">
      {parts.map(({ what, from, to, for: whom }, index) => (
        <li key={index} className="rw-break rw-text">
          <span dir="auto">{what}</span>{' '}
          <span className="rw-subtle rw-small">
            {from === '' ? to : texts.waveDates.fromTo(from, to)}
            {whom === undefined ? null : ` · ${texts.activity.answeredFor(nameOf(whom))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which item a line is of, and the way to its other lines. */
function AboutItem({
  item,
  onOnly,
}: {
  readonly item: ActivityPage['items'][number] | undefined;
  readonly onOnly: Props['onOnly'];
}) {
  const { texts } = useViewer();
  if (item === undefined) return null;
  return (
    <p className="rw-row rw-text">
      <JiraLink issueKey={item.key} />
      <span dir="auto" className="rw-break">
        {item.title}
      </span>
      {onOnly === undefined ? null : (
        <Button spacing="compact" aria-label={texts.activity.onlyItemOf(item.key)} onClick={() => onOnly(item.id)}>
          {texts.activity.onlyItem}
        </Button>
      )}
    </p>
  );
}
