import ProgressTracker from '@atlaskit/progress-tracker/progress-tracker';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';
import { STEPS, type Step } from '../../shell/place';

interface Props {
  readonly at: Step;
  /** Steps that can be gone back to; the run locks all others. */
  readonly onGo: ((step: Step) => void) | null;
}

/** Where one is among the six steps: Atlaskit's tracker, and one line where there is no room for it. */
export function StepTracker({ at, onGo }: Props) {
  const { texts } = useViewer(importTexts);
  const current = STEPS.indexOf(at);
  return (
    <>
      <p className="rw-narrow-only rw-subtle">{texts.steps.position(current + 1, STEPS.length, texts.steps[at])}</p>
      <div className="rw-wide-only rw-steps">
        <ProgressTracker
          label={texts.steps.label}
          spacing="comfortable"
          items={STEPS.map((step, index) => ({
            id: step,
            label: texts.steps[step],
            percentageComplete: index < current ? 100 : 0,
            status: index < current ? 'visited' : index === current ? 'current' : 'unvisited',
            noLink: onGo === null || index >= current,
            ...(onGo === null ? {} : { onClick: () => onGo(step) }),
          }))}
          {...(onGo === null
            ? {}
            : {
                render: {
                  link: ({ item }) => (
                    <StepLink label={item.label} onClick={() => onGo(STEPS.find((step) => step === item.id) ?? at)} />
                  ),
                },
              })}
        />
      </div>
    </>
  );
}

function StepLink({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="rw-link-button" onClick={onClick}>
      {label}
    </button>
  );
}
