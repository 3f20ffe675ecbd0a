import type { PersonView } from '../../../../../../src/contract/source';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { isAllGo, type LineGroup } from './line-groups';
import type { MeetingSectionId } from './sections';

interface Props {
  readonly sections: readonly MeetingSectionId[];
  readonly groups: readonly LineGroup[];
  readonly now: MeetingSectionId | undefined;
  /** How many things are open in a section that is no group; absent: it is not counted. */
  readonly open: Readonly<Partial<Record<MeetingSectionId, number>>>;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onGo: (to: MeetingSectionId) => void;
}

/** The parts of a meeting with their numbers. A group that is all go takes one short line. */
export function MeetingNav({ sections, groups, now, open, people, onGo }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.meeting;
  const byId = new Map(groups.map((group) => [`group ${group.id}`, group]));
  return (
    <nav className="rw-mv-nav" aria-label={words.parts}>
      <ol>
        {sections.map((id, at) => {
          const group = byId.get(id);
          const isDone = group !== undefined && isAllGo(group);
          return (
            <li key={id} className={isDone ? 'rw-mv-done' : undefined}>
              <button type="button" aria-current={id === now ? 'step' : undefined} onClick={() => onGo(id)}>
                <span className="rw-number rw-subtle">{at + 1}</span>
                <span className="rw-mv-text">
                  <span dir="auto" className="rw-break">
                    {group === undefined ? words.sections[sectionName(id)] : group.issue.title}
                  </span>
                  {group === undefined ? null : (
                    <span className="rw-small rw-subtle rw-number">
                      {isDone ? words.allGo(group.rows.length) : words.goOf(group.good, group.rows.length)}
                      {group.against === 0 ? null : ` · ${words.against(group.against)}`}
                      {isDone
                        ? null
                        : ` · ${group.owner === null ? texts.person.nobody : (people.get(group.owner)?.name ?? texts.person.notShown)}`}
                    </span>
                  )}
                </span>
                {group !== undefined || open[id] === undefined || open[id] === 0 ? null : (
                  <span className="rw-number rw-strong">{open[id]}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const sectionName = (id: MeetingSectionId): Exclude<MeetingSectionId, `group ${string}`> =>
  id === 'roll-call' || id === 'criteria' || id === 'conditions' || id === 'actions' ? id : 'decide';
