import type { SprintFigures, SprintGate } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
import { waveTexts } from './wave-texts';

interface Props {
  readonly figures: SprintFigures;
  readonly gate: SprintGate | null;
}

/** A sprint's days, how far it is beside an even pace, and each of its numbers apart. Those of the close are kept, whatever changes later. */
export function SprintAmounts({ figures, gate }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const own = texts.sprint;
  const { start, end, day, issues, fromTemplate, carriedIn, carriedMost, pace, state } = figures;
  const amounts = figures.atClose ?? figures.amounts;
  const done = amounts.completed.items;
  const all = issues - amounts.completedOutside.items;
  const by = state === 'active' ? figures.shouldBeDone : null;
  const speed =
    state !== 'active'
      ? []
      : [
          ...(pace === undefined ? [] : [own.pace(pace)]),
          ...(gate?.needed === undefined ? [] : [own.needed(gate.name, gate.needed)]),
        ];
  const when = (at: number) => format.clock(at, format.zone);
  const facts: readonly (readonly [name: keyof typeof own.amounts, count: number, more?: string])[] = [
    ['committed', amounts.committed.items],
    ['added', amounts.added.items],
    ['removed', amounts.removed.items],
    ['completed', done],
    ['complete', amounts.complete.items],
    carriedIn === 0 ? ['carriedIn', 0] : ['carriedIn', carriedIn, own.earlier(carriedMost)],
    ...(state === 'active' ? [] : [['carriedOver', amounts.carriedOver.items] as const]),
    ['template', fromTemplate],
    ['team', issues - fromTemplate],
  ];
  return (
    <>
      {start === null || end === null ? null : (
        <p className="rw-subtle">
          {own.span(when(start), when(end))}
          {day === undefined ? null : ` · ${own.day(day.is, day.of)}`}
        </p>
      )}
      <p className="rw-strong">{own.done(done, all)}</p>
      {all === 0 ? null : (
        <div role="img" aria-label={own.bar(done, all, by)} className="rw-bar rw-bar-large">
          {done === 0 ? null : <span className="rw-part-complete" style={{ flex: done }} />}
          {done >= all ? null : <span style={{ flex: all - done }} />}
          {by === null || by === 0 ? null : (
            <span className="rw-bar-mark" style={{ insetInlineStart: `${Math.min(100, (by / all) * 100)}%` }} />
          )}
        </div>
      )}
      {by === null ? null : <p>{own.shouldBe(by)}</p>}
      {speed.length === 0 ? null : <p dir="auto">{speed.join(' · ')}</p>}
      <dl className="rw-facts">
        {facts.map(([name, count, more]) => (
          <div key={name} className="rw-fact">
            <dt>
              {own.amounts[name]}
              {more === undefined ? null : `, ${more}`}
            </dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
