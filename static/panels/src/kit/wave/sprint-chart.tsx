import type { SprintFigures } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
import { type ChartKind, type ChartUnit, LINE_NAMES, type LineName, sprintLines } from './sprint-lines';
import { waveTexts } from './wave-texts';

const WIDTH = 600;
const HEIGHT = 160;
const EDGE = 4;

/** Told apart by dashes besides colour. */
const LINES = {
  left: { stroke: 'var(--ds-border-brand)', dash: 'none' },
  scope: { stroke: 'var(--ds-border-bold)', dash: '2 3' },
  guide: { stroke: 'var(--ds-border-bold)', dash: '8 4' },
  complete: { stroke: 'var(--ds-border-success)', dash: '12 3 2 3' },
} as const;
interface Props {
  readonly figures: SprintFigures;
  readonly kind?: ChartKind;
  readonly unit?: ChartUnit;
}

/** The burndown or burn-up of a sprint, with its scope, an even pace, and what is complete by Runway's rule. The table beside it says the same. */
export function SprintChart({ figures, kind = 'burndown', unit = 'items' }: Props) {
  const { texts } = useViewer(waveTexts);
  const lines = sprintLines(figures, kind, unit);
  const first = figures.line[0]?.[0];
  if (first === undefined) return null;
  const last = Math.max(figures.line.at(-1)?.[0] ?? first, figures.end ?? first, first + 1);
  const most = Math.max(1, ...Object.values(lines).flatMap((points) => points.map(([, value]) => value)));
  const x = (at: number) => EDGE + ((at - first) / (last - first)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const straight = (points: readonly (readonly [number, number])[]) =>
    points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const stepped = (points: readonly (readonly [number, number])[]) =>
    straight(
      points.flatMap((point, index) => {
        const before = points[index - 1];
        return [...(before === undefined ? [] : [[point[0], before[1]] as const]), point];
      }),
    );
  const drawn = (name: LineName): string => (name === 'guide' ? straight(lines.guide) : stepped(lines[name]));
  const shown = LINE_NAMES.filter((name) => lines[name].length > 0);
  return (
    <figure className="rw-sprint-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={texts.sprint.charts[kind][unit]}>
        {shown.map((name) => (
          <polyline
            key={name}
            points={drawn(name)}
            fill="none"
            stroke={LINES[name].stroke}
            strokeWidth={name === 'left' ? 3 : 2}
            strokeDasharray={LINES[name].dash}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="rw-sprint-legend">
          {shown.map((name) => (
            <li key={name}>
              <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
                <line
                  x1="0"
                  y1="4"
                  x2="32"
                  y2="4"
                  stroke={LINES[name].stroke}
                  strokeWidth="3"
                  strokeDasharray={LINES[name].dash}
                />
              </svg>{' '}
              {texts.sprint.lines[kind][name]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
