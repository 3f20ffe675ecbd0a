import type { DateChoices } from '../../../../../src/contract/choices';
import { Choice } from '../choice';
import { useViewer } from '../../shell/viewer';
import { dateTexts } from './date-texts';
import type { PhaseRow } from './phase-row';

interface Props {
  readonly phases: readonly PhaseRow[];
  readonly lengths: DateChoices['lengths'];
  readonly onLengths: (lengths: NonNullable<DateChoices['lengths']>) => void;
}

/** How the lengths of phases were computed, in one line, and the choice of how. Nothing where offsets date every phase. */
export function PhaseLengths({ phases, lengths = 'items', onLengths }: Props) {
  const { texts } = useViewer(dateTexts);
  const computed = phases.flatMap(({ name, length }) => (length === undefined ? [] : [{ name, ...length }]));
  const by = computed[0]?.by;
  if (by === undefined) return null;
  return (
    <div className="rw-stack-100">
      <div className="rw-fields">
        <div>
          <Choice
            id="phase-lengths"
            label={texts.dates.lengths}
            placeholder={texts.dates.lengths}
            options={[
              { value: 'names', label: texts.dates.lengthsOf.names },
              { value: 'items', label: texts.dates.lengthsOf.items },
            ]}
            value={lengths}
            onChange={(next) => onLengths(next === 'names' ? 'names' : 'items')}
          />
        </div>
      </div>
      <p dir="auto" className="rw-subtle rw-text rw-break">
        {texts.dates.lengthsComputed(
          by,
          computed.map(({ name, share }) => texts.dates.shareOf(name, share)),
          lengths === 'names' && by === 'items',
        )}
      </p>
    </div>
  );
}
