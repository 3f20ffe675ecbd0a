import { Lozenge } from '../../kit/lozenge';
import type { LogLine, LogTone } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { SheetPerson } from './sheet-person';
import { SheetTime } from './sheet-time';

const LOOK: Readonly<Record<LogTone, 'success' | 'removed' | 'default'>> = {
  well: 'success',
  'not-well': 'removed',
  neutral: 'default',
};

interface Props {
  readonly lines: readonly LogLine[];
  readonly zone: string;
  readonly startedAt: string | null;
  readonly people: ReadonlyMap<string, PersonView>;
}

/** What people wrote, with who and when, and how it went in words. */
export function LogLines({ lines, zone, startedAt, people }: Props) {
  const { texts } = useViewer(runSheetTexts);
  return (
    <ol className="rw-rows">
      {lines.map(({ id, text, is, by, at }) => (
        <li key={id} className="rw-stack-050">
          <p dir="auto" className="rw-break rw-sheet-said">
            {text}
          </p>
          <div className="rw-row rw-small rw-subtle">
            {is === 'neutral' ? null : <Lozenge appearance={LOOK[is]}>{texts.runSheet.log.tones[is]}</Lozenge>}
            <SheetPerson account={by} people={people} />
            <SheetTime at={at} zone={zone} beside={startedAt} />
          </div>
        </li>
      ))}
    </ol>
  );
}
