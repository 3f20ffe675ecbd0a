import Checkbox from '@atlaskit/checkbox';
import type { ReportChoice } from '../../../../../src/contract/report';
import { REPORT_PRESETS, REPORT_SECTIONS } from '../../../../../src/contract/report-names';
import { PRESETS } from '../../../../../src/report/presets';
import { Choice } from '../../kit/choice';
import { PARTIES } from '../../shell/parties';
import { useViewer } from '../../shell/viewer';
import { configTexts } from './config-texts';

export type Shown = Pick<ReportChoice, 'sections' | 'preset' | 'party'>;
const OWN = 'own';
const ALL = 'all';

/** Which sections a macro shows: a ready-made choice, or one's own. */
export function ReportFields({ shown, onChange }: { readonly shown: Shown; readonly onChange: (next: Shown) => void }) {
  const { texts } = useViewer(configTexts);
  const { preset, ownChoice, presets, sections, section: names, party, allParties, parties } = texts.reportForm;
  return (
    <>
      <div className="rw-field">
        <Choice
          id="config-preset"
          label={preset}
          placeholder={ownChoice}
          options={[
            { value: OWN, label: ownChoice },
            ...REPORT_PRESETS.map((value) => ({ value, label: presets[value] })),
          ]}
          value={shown.preset ?? OWN}
          onChange={(value) => {
            const chosen = REPORT_PRESETS.find((one) => one === value);
            if (chosen === undefined) onChange({ ...shown, preset: undefined });
            else onChange({ preset: chosen, sections: [...PRESETS[chosen].sections], party: PRESETS[chosen].party });
          }}
        />
      </div>
      <fieldset className="rw-stack-100">
        <legend>{sections}</legend>
        {REPORT_SECTIONS.map((section) => (
          <Checkbox
            key={section}
            label={names[section]}
            isChecked={shown.sections.includes(section)}
            onChange={({ target }) =>
              onChange({
                ...shown,
                preset: undefined,
                sections: REPORT_SECTIONS.filter((one) =>
                  one === section ? target.checked : shown.sections.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <div className="rw-field">
        <Choice
          id="config-party"
          label={party}
          placeholder={allParties}
          options={[{ value: ALL, label: allParties }, ...PARTIES.map((value) => ({ value, label: parties[value] }))]}
          value={shown.party ?? ALL}
          onChange={(value) => onChange({ ...shown, preset: undefined, party: PARTIES.find((one) => one === value) })}
        />
      </div>
    </>
  );
}
