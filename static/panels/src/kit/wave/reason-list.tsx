import type { ItemFilter, PhaseView } from '../../../../../src/contract/readiness';
import { HelpLink } from '../help/help-link';
import { LinkButton } from '../link-button';
import { ITEMS_OF_RULE } from './items-of-rule';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

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
        const is = ITEMS_OF_RULE[rule];
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
