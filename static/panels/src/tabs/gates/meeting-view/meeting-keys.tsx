import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { KeyList } from '../meeting/key-legend';

/** What the keys of a meeting mean; folded, so that lines have the room. */
export function MeetingKeys() {
  const { texts } = useViewer(gateTexts);
  const { keys } = texts.gates.meeting;
  return (
    <details className="rw-details rw-small-summary rw-key-legend">
      <summary>{keys.title}</summary>
      <KeyList
        more={[
          [keys.section, keys.sectionMeans],
          [keys.step, keys.stepMeans],
          [keys.open, keys.openMeans],
          [keys.rest, keys.restMeans],
        ]}
      />
    </details>
  );
}
