import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  /** ISO 8601. */
  readonly at: string;
  readonly zone: string;
  /** A moment whose day is known from what stands around: on that day the time alone is said. */
  readonly beside?: string | null | undefined;
}

/** A moment on the wave's clock, and on the viewer's own where that shows another time. */
export function SheetTime({ at, zone, beside }: Props) {
  const { texts, format } = useViewer(runSheetTexts);
  const ms = Date.parse(at);
  const [wave, own] = [format.clock(ms, zone), format.clock(ms, format.zone)];
  const isThatDay = beside !== undefined && beside !== null && dayIn(zone, ms) === dayIn(zone, Date.parse(beside));
  const isSameDay = dayIn(zone, ms) === dayIn(format.zone, ms);
  return (
    <time dateTime={at} title={format.moment(at)} className="rw-number">
      {isThatDay ? format.hour(ms, zone) : wave}
      {own === wave ? null : (
        <span className="rw-subtle"> ({texts.runSheet.yourTime(isSameDay ? format.hour(ms, format.zone) : own)})</span>
      )}
    </time>
  );
}

const dayIn = (timeZone: string, ms: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(ms);
