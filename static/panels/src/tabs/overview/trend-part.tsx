import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { TrendView } from '../../../../../src/contract/trend';
import { call } from '../../shell/call';
import { useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';
import { recentLines, weekGain, weekNeeded } from './trend-lines';
import { TrendPolyline } from './trend-polyline';

// A table is most of its code, and few people open it.
const BurnUp = lazy(async () => ({ default: (await import('./burn-up')).BurnUp }));

/** Two days make a line. */
const FEWEST_DAYS = 2;
const WIDTH = 160;
const HEIGHT = 32;

/** How readiness came about: a small line of the last 30 days, and on demand the burn-up to T-0. Nothing before there are two days. */
export function TrendPart({ wave, code }: { readonly wave: string; readonly code: string }) {
  const { loaded } = useCall(wave, () => call('getTrend', { wave }));
  // Without a trend the page says all that it says anyway.
  if (loaded.state !== 'ready' || loaded.value.days.length < FEWEST_DAYS) return null;
  return <Trend trend={loaded.value} code={code} />;
}

function Trend({ trend, code }: { readonly trend: TrendView; readonly code: string }) {
  const { texts } = useViewer(overviewTexts);
  const own = texts.trend;
  const [isOpen, setOpen] = useState(false);
  const { length, most, complete, planned } = recentLines(trend);
  const gain = weekGain(trend);
  const needed = weekNeeded(trend);
  const size = { width: WIDTH, height: HEIGHT, length, most };
  return (
    <section className="rw-stack-100" aria-labelledby="rw-trend">
      <h2 id="rw-trend" className="rw-overview-heading">
        {own.heading}
      </h2>
      <div className="rw-row rw-apart">
        <svg className="rw-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={own.line}>
          <TrendPolyline pieces={planned} {...size} look="planned" />
          <TrendPolyline pieces={complete} {...size} look="complete" />
        </svg>
        <p className="rw-small">
          {[...(gain === null ? [] : [own.gain(gain)]), ...(needed === null ? [] : [own.needed(needed)])].join(' · ')}
        </p>
        <Button spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {own.burnUp}
        </Button>
      </div>
      {isOpen ? (
        <Suspense fallback={null}>
          <BurnUp trend={trend} file={`runway-${code}-trend`} />
        </Suspense>
      ) : null}
    </section>
  );
}
