import type { Report, ReportChoice } from '../../../../../src/contract/report';
import { REPORT_PRESETS, REPORT_SECTIONS } from '../../../../../src/contract/report-names';
import { PRESETS } from '../../../../../src/report/presets';
import { PlainChoice } from '../../kit/plain-choice';
import { PARTIES } from '../../shell/parties';
import { useViewer } from '../../shell/viewer';
import { configTexts } from './config-texts';

export type Shown = Pick<ReportChoice, 'sections' | 'preset' | 'party' | 'phase' | 'workstream' | 'gate'>;

interface Props {
  readonly shown: Shown;
  /** What the wave can be narrowed to; null: not known yet. */
  readonly filters: Report['filters'];
  readonly onChange: (next: Shown) => void;
}

/** Which sections a macro shows: a ready-made choice, or one's own, narrowed by party, phase, workstream and gate. */
export function ReportFields({ shown, filters, onChange }: Props) {
  const { texts } = useViewer(configTexts);
  const words = texts.reportForm;
  const narrow = (next: Partial<Shown>) => onChange({ ...shown, ...next });
  return (
    <>
      <div className="rw-fields">
        <PlainChoice
          id="config-preset"
          label={words.preset}
          none={words.ownChoice}
          options={REPORT_PRESETS.map((value) => ({ value, label: words.presets[value] }))}
          value={shown.preset}
          onChange={(value) => {
            const chosen = REPORT_PRESETS.find((one) => one === value);
            if (chosen === undefined) narrow({ preset: undefined });
            else narrow({ preset: chosen, sections: [...PRESETS[chosen].sections], party: PRESETS[chosen].party });
          }}
        />
      </div>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.sections}</legend>
        <div className="rw-plain-checks">
          {REPORT_SECTIONS.map((section) => (
            <label key={section} className="rw-plain-check">
              <input
                type="checkbox"
                checked={shown.sections.includes(section)}
                onChange={({ target }) =>
                  narrow({
                    preset: undefined,
                    sections: REPORT_SECTIONS.filter((one) =>
                      one === section ? target.checked : shown.sections.includes(one),
                    ),
                  })
                }
              />
              {words.section[section]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="rw-fields">
        <PlainChoice
          id="config-party"
          label={words.party}
          none={words.allParties}
          options={PARTIES.map((value) => ({ value, label: words.parties[value] }))}
          value={shown.party}
          onChange={(value) => narrow({ preset: undefined, party: PARTIES.find((one) => one === value) })}
        />
        <PlainChoice
          id="config-phase"
          label={words.phase}
          none={words.allPhases}
          options={optionsOf(filters?.phases, shown.phase)}
          value={shown.phase}
          isDisabled={filters === null}
          onChange={(phase) => narrow({ phase })}
        />
        <PlainChoice
          id="config-workstream"
          label={words.workstream}
          none={words.allWorkstreams}
          options={optionsOf(filters?.workstreams, shown.workstream)}
          value={shown.workstream}
          isDisabled={filters === null}
          onChange={(workstream) => narrow({ workstream })}
        />
        <PlainChoice
          id="config-gate"
          label={words.gate}
          none={words.allGates}
          options={optionsOf(filters?.gates, shown.gate)}
          value={shown.gate}
          isDisabled={filters === null}
          onChange={(gate) => narrow({ gate })}
        />
      </div>
    </>
  );
}

/** What was chosen before stays a choice, also where the wave does not have it any more. */
function optionsOf(listed: readonly { readonly id: string; readonly name: string }[] = [], chosen: string | undefined) {
  const options = listed.map(({ id, name }) => ({ value: id, label: name }));
  return chosen === undefined || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];
}
