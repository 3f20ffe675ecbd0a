import { useId, useState } from 'react';
import type { SpreadView } from '../../../../../../src/contract/date-findings';
import { Segments } from '../../../kit/segments';
import { ShowAll } from '../../../kit/show-all';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';

const AT_FIRST = 10;

interface Props {
  readonly spread: SpreadView;
  readonly cutover: string;
  /** Titles by node path. */
  readonly titles: ReadonlyMap<string, string>;
  /** The day to spread from; null keeps the days of the template. */
  readonly onSpread: (from: string | null) => void;
}

/** Keep the days of the template, or spread the open items evenly up to T-0: each item with its day before and after. */
export function SpreadOffer({ spread, cutover, titles, onSpread }: Props) {
  const { texts, format } = useViewer(importTexts);
  const name = useId();
  const [all, setAll] = useState(false);
  const { isOn, from, items } = spread;
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <section className="rw-stack-100">
      <fieldset className="rw-stack-100">
        <legend>{texts.findings.offer(items.length)}</legend>
        <Segments
          name={name}
          options={[
            { value: 'keep', label: texts.findings.keep },
            { value: 'spread', label: texts.findings.spread(format.day(from), format.day(cutover)) },
          ]}
          value={isOn ? 'spread' : 'keep'}
          onChange={(value) => onSpread(value === 'spread' ? from : null)}
        />
      </fieldset>
      {isOn ? <p role="status">{texts.findings.isSpread(items.length)}</p> : null}
      <details className="rw-details">
        <summary>{isOn ? texts.findings.changed(items.length) : texts.findings.wouldSpread(items.length)}</summary>
        <ul className="rw-rows rw-rows-tight">
          {shown.map(({ node, was, is }) => (
            <li key={node} className="rw-row rw-between">
              <span dir="auto" className="rw-break">
                {titles.get(node) ?? node}
              </span>
              <span className="rw-subtle rw-number">
                {texts.findings.change(format.shortDay(was), format.shortDay(is))}
              </span>
            </li>
          ))}
        </ul>
        <ShowAll left={items.length - shown.length} onShow={() => setAll(true)} />
      </details>
    </section>
  );
}
