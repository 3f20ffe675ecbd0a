import Heading from '@atlaskit/heading';
import type { ItemFilter, PhaseView, Policy } from '../../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { BAR_PARTS, barParts } from './bar-parts';
import { partClass } from './part-class';
import { PhaseBar } from './phase-bar';
import { StateLozenge } from './state-lozenge';

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
  const shown = BAR_PARTS.filter(
    (part) => part === 'complete' || part === 'open' || phases.some(({ numbers }) => barParts(numbers)[part] > 0),
  );
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
              </span>
              <StateLozenge
                state={phase.state}
                isWorse={phase.reasons.some(({ rule }) => rule === 'worse-since-exit')}
              />
            </li>
          );
        })}
      </ul>
      <ul className="rw-row rw-small">
        {shown.map((part) => (
          <li key={part} className="rw-row">
            <span aria-hidden className={`rw-key ${partClass(part, isStale)}`} />
            <span>{part === 'complete' && isStale ? texts.overview.parts.stale : texts.overview.parts[part]}</span>
          </li>
        ))}
        <li className="rw-subtle">{texts.policy.under[policy]}</li>
      </ul>
    </section>
  );
}
