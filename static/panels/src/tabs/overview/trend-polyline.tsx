import type { TrendPieces } from './trend-lines';

/** Told apart by dashes besides colour. */
const LOOKS = {
  complete: { stroke: 'var(--ds-border-success)', width: 2, dash: 'none' },
  planned: { stroke: 'var(--ds-border-bold)', width: 1.5, dash: '4 3' },
  scope: { stroke: 'var(--ds-border-brand)', width: 1.5, dash: '1 3' },
} as const;
export type TrendLook = keyof typeof LOOKS;
const EDGE = 3;

interface Props {
  readonly pieces: TrendPieces;
  readonly look: TrendLook;
  readonly width: number;
  readonly height: number;
  /** Days of the whole chart, and the value at its upper edge. */
  readonly length: number;
  readonly most: number;
}

/** One line of a chart in pieces; a day between two gaps is a dot. */
export function TrendPolyline({ pieces, look, width, height, length, most }: Props) {
  const { stroke, width: strokeWidth, dash } = LOOKS[look];
  const place = ([day, value]: readonly [number, number]): readonly [number, number] => [
    EDGE + (day / length) * (width - 2 * EDGE),
    height - EDGE - (Math.min(value, most) / most) * (height - 2 * EDGE),
  ];
  return (
    <>
      {pieces.map((piece) => {
        const [first] = piece;
        if (first === undefined) return null;
        const [x, y] = place(first);
        return piece.length === 1 ? (
          <circle key={first[0]} cx={x} cy={y} r={strokeWidth} fill={stroke} />
        ) : (
          <polyline
            key={first[0]}
            points={piece
              .map((point) =>
                place(point)
                  .map((one) => one.toFixed(1))
                  .join(','),
              )
              .join(' ')}
            fill="none"
            stroke={stroke}
            strokeWidth={strokeWidth}
            strokeDasharray={dash}
          />
        );
      })}
    </>
  );
}

/** The sign of a line in a legend. */
export function TrendSign({ look }: { readonly look: TrendLook }) {
  const { stroke, dash } = LOOKS[look];
  return (
    <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="32" y2="4" stroke={stroke} strokeWidth="3" strokeDasharray={dash} />
    </svg>
  );
}
