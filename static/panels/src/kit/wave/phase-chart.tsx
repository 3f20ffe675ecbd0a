import Heading from '@atlaskit/heading';
import type { ItemFilter, PhaseView, Policy } from '../../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { BarLegend } from './bar-legend';
import { PhaseBar } from './phase-bar';
import { PhaseStateLozenge } from './state-lozenge';

interface Props {
  readonly phases: readonly PhaseView[];
  readonly policy: Policy;
  /** The facts are too old to call anything complete. */
  readonly isStale: boolean;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** Readiness by phase as stacked bars. The table below it says the same in numbers. */
export function PhaseChart({ phases, policy, isStale, onOpen }: Props) {
  const { texts, format } = useViewer(waveTexts);
  return (
    <section className="rw-stack-100" aria-labelledby="rw-chart">
      <Heading size="small" as="h3" id="rw-chart">
        {texts.overview.chart}
      </Heading>
      <ul className="rw-chart">
        {phases.map((phase) => {
          const { numbers, name, slug } = phase;
          return (
            <li key={slug} className="rw-chart-row">
              <span className="rw-clamp" title={name}>
                <span dir="auto">{name}</span>
              </span>
              <PhaseBar name={name} numbers={numbers} isStale={isStale} />
              <span className="rw-number rw-small">
                {numbers.percent === null ? (
                  texts.overview.nothing
                ) : (
                  <LinkButton title={texts.policy.under[policy]} onClick={() => onOpen({ phase: slug, is: 'counted' })}>
                    {texts.overview.ratio(numbers.complete, numbers.counted, format.percent(numbers.percent / 100))}
                  </LinkButton>
                )}
                {numbers.percent === null ? null : (
                  <span className="rw-subtle"> {texts.overview.planned(numbers.planned, numbers.complete)}</span>
                )}
              </span>
              <PhaseStateLozenge phase={phase} />
            </li>
          );
        })}
      </ul>
      <div className="rw-row">
        <BarLegend phases={phases} isStale={isStale} />
        <span className="rw-small rw-subtle">{texts.policy.under[policy]}</span>
      </div>
    </section>
  );
}
