import { useToday } from '../../../shell/use-today';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly date: string | null;
  /** Of the wave: its day is the one that counts. */
  readonly zone: string;
}

/** The day of a gate, in full and as people say it. */
export function GateDay({ date, zone }: Props) {
  const { texts, format } = useViewer(gateTexts);
  const today = useToday(zone);
  if (date === null) return <span className="rw-subtle">{texts.gates.noDate}</span>;
  const at = (day: string) => `${day}T00:00:00Z`;
  const relative = date === today ? texts.gates.today : format.relative(at(date), Date.parse(at(today)));
  return (
    <span className="rw-row rw-tight">
      <time dateTime={date} title={format.day(date)}>
        {format.shortDay(date)}
      </time>
      <span className="rw-subtle rw-small">{relative}</span>
    </span>
  );
}
