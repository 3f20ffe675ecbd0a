interface Props {
  /** Class of the line. */
  readonly look: string;
  /** Percent of the chart's width. */
  readonly at: number;
}

/** A day that concerns every row of the chart. */
export function TimelineLine({ look, at }: Props) {
  return <span className={look} style={{ insetInlineStart: `${at}%` }} />;
}
