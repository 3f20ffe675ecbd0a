import type { ItemFilter, PhaseView, StateRule } from '../../../../../src/contract/readiness';
import { HelpLink } from '../help/help-link';
import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

/** The items that a rule speaks of; null where it speaks of the phase or of the facts as a whole. */
const OPENS: Readonly<Record<StateRule, ItemFilter['is'] | null>> = {
  'nothing-counted': null,
  'exit-decided': null,
  'worse-since-exit': null,
  'people-not-mapped': 'unowned',
  'high-stopped': 'stopped',
  stopped: 'stopped',
  missing: 'missing',
  'high-overdue': 'overdue',
  'long-overdue': 'overdue',
  'unowned-soon': 'unowned',
  stale: null,
  'cut-short': null,
  unreadable: 'unreadable',
  'all-complete': null,
  'nothing-begun': null,
  'ongoing-only': 'ongoing',
};

interface Props {
  readonly phase: PhaseView;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** Why a phase is in its state, in words; each reason that counts items opens them. */
export function ReasonList({ phase, onOpen }: Props) {
  const { texts } = useViewer(waveTexts);
  return (
    <ul className="rw-small rw-subtle">
      {phase.reasons.map(({ rule, count }) => {
        const is = OPENS[rule];
        const words = texts.stateRules[rule](count);
        return (
          <li key={rule}>
            {is === null || is === undefined || count === 0 ? (
              words
            ) : (
              <LinkButton onClick={() => onOpen({ phase: phase.slug, is })}>{words}</LinkButton>
            )}{' '}
            <HelpLink to={{ page: 'readiness', anchor: rule }} label={texts.help.rule(words)} isMark>
              ?
            </HelpLink>
          </li>
        );
      })}
    </ul>
  );
}
