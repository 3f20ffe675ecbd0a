import { SaveAsPage } from '../../kit/save-page/save-as-page';
import { call } from '../../shell/call';
import { useViewer } from '../../shell/viewer';
import { gateTexts } from './gate-texts';
import { useGateWork } from './work/gate-work';

/** Saves the minutes of the gate as a page of Confluence, or copies them. */
export function MinutesButton() {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const wave = sheet.wave.id;
  const gate = sheet.gate.gate.id;
  return (
    <SaveAsPage label={texts.gates.saveMinutes} wave={wave} save={(to) => call('saveMinutes', { wave, gate, ...to })} />
  );
}
