import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { dayNumber, isoDay } from '../timeline/timeline-day';
import { moveSpan, type Grip, type Span } from './move-span';
import type { TimeScale } from '../timeline/time-scale';

interface Props {
  readonly name: string;
  readonly span: Span;
  readonly scale: TimeScale;
  /** Id of the text that says which keys do what. */
  readonly hint: string;
  /** While it is dragged, and once more with null when it is let go. */
  readonly onDrag: (span: Span | null) => void;
  /** Null where the viewer may not change anything. */
  readonly onSpan: ((span: Span) => void) | null;
}

interface Drag {
  readonly grip: Grip;
  /** Where the pointer took hold, in pixels. */
  readonly from: number;
}

/** Days by which a key moves the bar, or with Shift its end. */
const STEP: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** One phase as a bar on its track: a slider for the keyboard and for screen readers, something to drag for everybody else. */
export function TimelineBar({ name, span, scale, hint, onDrag, onSpan }: Props) {
  const { texts, format } = useViewer(dateTexts);
  const [drag, setDrag] = useState<Drag | null>(null);
  const said = texts.dates.span(format.day(span.start), format.day(span.due));
  const style = {
    insetInlineStart: `${scale.at(span.start)}%`,
    inlineSize: `${scale.at(isoDay(dayNumber(span.due) + 1)) - scale.at(span.start)}%`,
  };
  // What is shown while dragging comes back as `span`; what it is counted from is where the pointer took hold of it.
  const [held, setHeld] = useState(span);

  if (onSpan === null) {
    return (
      <div
        className="rw-timeline-bar"
        data-fixed
        style={style}
        role="img"
        aria-label={texts.dates.phaseSpan(name, said)}
      />
    );
  }

  const pulled = (event: PointerEvent<HTMLElement>, { grip, from }: Drag): Span => {
    const pixels = event.currentTarget.closest('.rw-timeline-track')?.getBoundingClientRect().width ?? 0;
    const days = pixels === 0 ? 0 : Math.round(((event.clientX - from) / pixels) * (scale.to - scale.from));
    return moveSpan(held, grip, days);
  };
  const handlers = (grip: Grip) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld(span);
      setDrag({ grip, from: event.clientX });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.grip === grip) onDrag(pulled(event, drag));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (drag?.grip !== grip) return;
      const next = pulled(event, drag);
      setDrag(null);
      onDrag(null);
      if (next.start !== held.start || next.due !== held.due) onSpan(next);
    },
    onPointerCancel: () => {
      setDrag(null);
      onDrag(null);
    },
  });
  return (
    <div
      className="rw-timeline-bar"
      style={style}
      data-dragged={drag !== null}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={scale.from}
      aria-valuemax={scale.to}
      aria-valuenow={dayNumber(span.start)}
      aria-valuetext={said}
      aria-describedby={hint}
      onKeyDown={(event: KeyboardEvent) => {
        const days = STEP[event.key];
        if (days === undefined) return;
        event.preventDefault();
        onSpan(moveSpan(span, event.shiftKey ? 'due' : 'bar', days));
      }}
      {...handlers('bar')}
    >
      <span className="rw-timeline-grip rw-timeline-grip-start" {...handlers('start')} />
      <span className="rw-timeline-grip rw-timeline-grip-due" {...handlers('due')} />
    </div>
  );
}
