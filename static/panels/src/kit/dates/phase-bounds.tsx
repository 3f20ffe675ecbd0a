import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import type { DateChoices } from '../../../../../src/contract/choices';
import { DayField } from '../day-field';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { withoutKey } from '../../shell/without-key';
import type { PhaseRow } from './phase-row';

type Bounds = DateChoices['bounds'];

interface Props {
  readonly phases: readonly PhaseRow[];
  readonly bounds: Bounds;
  readonly onBounds: (bounds: Bounds) => void;
  /** Slugs of phases whose modules run side by side. */
  readonly sideBySide: readonly string[];
  readonly onSideBySide: (slugs: string[]) => void;
}

/** The table behind the timeline: first and last day of each phase, computed until they are typed. */
export function PhaseBounds({ phases, bounds, onBounds, sideBySide, onSideBySide }: Props) {
  const { texts } = useViewer(dateTexts);
  return (
    <ul className="rw-rows" aria-label={texts.dates.bounds}>
      {phases.map((phase) => {
        const typed = bounds[phase.slug] ?? {};
        const start = typed.start ?? phase.start;
        const due = typed.due ?? phase.due;
        const isWrong = start !== null && due !== null && start > due;
        const set = (change: Bounds[string]) => onBounds(withBounds(bounds, phase.slug, { ...typed, ...change }));
        const isTyped = typed.start !== undefined || typed.due !== undefined;
        return (
          <li key={phase.slug} className="rw-stack-050">
            <span dir="auto" className="rw-break rw-strong">
              {phase.name}
            </span>
            <div className="rw-fields">
              <DayField
                id={`start-${phase.slug}`}
                label={texts.dates.startOf(phase.name)}
                value={start}
                isInvalid={isWrong}
                onChange={(day) => set({ start: day ?? undefined })}
              />
              <DayField
                id={`due-${phase.slug}`}
                label={texts.dates.dueOf(phase.name)}
                value={due}
                isInvalid={isWrong}
                onChange={(day) => set({ due: day ?? undefined })}
              />
              <div className="rw-field-button">
                {isTyped ? (
                  <Button
                    aria-label={texts.dates.computeAgain(phase.name)}
                    onClick={() => set({ start: undefined, due: undefined })}
                  >
                    {texts.dates.asComputed}
                  </Button>
                ) : (
                  <span className="rw-subtle rw-small">{texts.dates.computed}</span>
                )}
              </div>
            </div>
            {phase.length === undefined ? null : (
              <Checkbox
                label={texts.dates.sideBySide(phase.name)}
                isChecked={sideBySide.includes(phase.slug)}
                onChange={(event) =>
                  onSideBySide([
                    ...sideBySide.filter((slug) => slug !== phase.slug),
                    ...(event.currentTarget.checked ? [phase.slug] : []),
                  ])
                }
              />
            )}
            {isWrong ? <ErrorMessage>{texts.dates.endsBefore}</ErrorMessage> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What is not typed is left out, so that nothing of an empty field is sent. */
function withBounds(bounds: Bounds, slug: string, { start, due }: Bounds[string]): Bounds {
  const others = withoutKey(bounds, slug);
  if (start === undefined && due === undefined) return others;
  return { ...others, [slug]: { ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }) } };
}
