import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import { HelpLink } from '../../kit/help/help-link';
import { PhaseTable } from '../../kit/wave/phase-table';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { WorkstreamTable } from './workstream-table';

/** Where the rules are printed in full. */
const RULES = [
  ['counted', 'what-is-counted'],
  ['met', 'how-a-criterion-is-met'],
  ['numbers', 'the-other-numbers'],
  ['states', 'the-state-of-a-phase'],
] as const;

interface Props {
  readonly view: OverviewView;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** Every number of the wave by phase and by workstream, with the rules behind them. */
export function WaveNumbers({ view, onOpen }: Props) {
  const { texts } = useViewer(waveTexts);
  return (
    <>
      <PhaseTable view={view} onOpen={onOpen} />
      <WorkstreamTable view={view} onOpen={onOpen} />
      <div className="rw-stack-050 rw-subtle rw-small rw-text">
        <p>{texts.overview.countedRule}</p>
        <p>{texts.overview.plannedRule}</p>
        <p>{texts.overview.completeRule}</p>
        <p>{texts.policy.means[view.policy]}</p>
        <ul>
          {view.wave.templates.map(({ name, version }) => (
            <li key={`${name} ${version}`} dir="auto" className="rw-break">
              {texts.overview.template(name, version)}
            </li>
          ))}
        </ul>
        <p className="rw-row rw-apart">
          {RULES.map(([words, anchor]) => (
            <HelpLink key={anchor} to={{ page: 'readiness', anchor }}>
              {texts.help[words]}
            </HelpLink>
          ))}
        </p>
      </div>
    </>
  );
}
