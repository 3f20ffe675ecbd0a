import type { SprintFigures } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
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
type Line = keyof typeof LINES;

/** The burndown by items, with the scope, an even pace, and what is complete by Runway's rule. The table beside it says the same. */
export function SprintChart({ figures }: { readonly figures: SprintFigures }) {
  const { texts } = useViewer(waveTexts);
  const { line, guide, completeLine } = figures;
  const first = line[0]?.[0];
  if (first === undefined) return null;
  const last = Math.max(line.at(-1)?.[0] ?? first, figures.end ?? first, first + 1);
  const most = Math.max(1, ...line.map(([, , , scope]) => scope));
  const x = (at: number) => EDGE + ((at - first) / (last - first)) * (WIDTH - 2 * EDGE);
  const y = (items: number) => HEIGHT - EDGE - (items / most) * (HEIGHT - 2 * EDGE);
  const stepped = (points: readonly (readonly [number, number])[]) =>
    points
      .flatMap(([at, items], index) => {
        const before = points[index - 1];
        return [...(before === undefined ? [] : [[x(at), y(before[1])]]), [x(at), y(items)]];
      })
      .map((point) => point.map((value) => value.toFixed(1)).join(','))
      .join(' ');
  const drawn: Readonly<Record<Line, string>> = {
    left: stepped(line.map(([at, left]) => [at, left])),
    scope: stepped(line.map(([at, , , scope]) => [at, scope])),
    guide: guide.map(([at, items]) => `${x(at).toFixed(1)},${y(items).toFixed(1)}`).join(' '),
    complete: stepped(completeLine),
  };
  const shown = (Object.keys(LINES) as Line[]).filter((name) => drawn[name] !== '');
  return (
    <figure className="rw-sprint-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={texts.sprint.chart}>
        {shown.map((name) => (
          <polyline
            key={name}
            points={drawn[name]}
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
              {texts.sprint.lines[name]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
