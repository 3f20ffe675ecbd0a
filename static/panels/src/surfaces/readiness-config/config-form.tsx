import Button from '@atlaskit/button/default/button';
import { view } from '@forge/bridge';
import { useState } from 'react';
import type { Report } from '../../../../../src/contract/report';
import type { MacroKey } from '../../../../../src/contract/report-names';
import { MACRO_SECTIONS } from '../../../../../src/report/macro-sections';
import type { ProjectChoice } from '../../../../../src/contract/wave';
import { PlainChoice } from '../../kit/plain-choice';
import { Message } from '../../kit/message';
import { useViewer } from '../../shell/viewer';
import { ConfigHead } from './config-head';
import { configTexts } from './config-texts';
import { ReportFields, type Shown } from './report-fields';
import { ReportPreview } from './report-preview';
import { savedConfig } from './saved-config';

/** Project and wave, from what was set before; saving hands both to the editor. */
export function ConfigForm({
  projects,
  macro,
}: {
  readonly projects: readonly ProjectChoice[];
  readonly macro: MacroKey;
}) {
  const { texts, extension } = useViewer(configTexts);
  const before = savedConfig(macro, extension);
  const [shown, setShown] = useState<Shown>(before.shown);
  const [projectId, setProjectId] = useState(before.projectId ?? (projects.length === 1 ? projects[0]?.id : undefined));
  const project = projects.find((candidate) => candidate.id === projectId);
  const [waveId, setWaveId] = useState(before.waveId);
  // A project with one wave leaves nothing to choose.
  const wave =
    project?.waves.find((candidate) => candidate.id === waveId) ??
    (project?.waves.length === 1 ? project.waves[0] : undefined);
  const [filters, setFilters] = useState<Report['filters']>(null);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);

  /** Another wave has other phases, workstreams and gates. */
  function changeWave(id: string | undefined) {
    setWaveId(id);
    setFilters(null);
    setShown(({ phase: _phase, workstream: _workstream, gate: _gate, ...rest }) => rest);
  }

  async function save() {
    setAsked(true);
    if (project === undefined || wave === undefined || shown.sections.length === 0) return;
    setFailed(false);
    // The typings know only the form fields of the editor's own; a macro's configuration is submitted as `config`.
    await view.submit({ config: configOf(macro, project.id, wave.id, shown) }).catch(() => setFailed(true));
  }

  return (
    <form
      className="rw-stack-200"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ConfigHead />
      <div className="rw-fields">
        <div>
          <PlainChoice
            id="config-project"
            label={texts.config.project}
            none={texts.config.chooseProject}
            options={projects.map((choice) => ({
              value: choice.id,
              label: texts.config.projectOption(choice.name, choice.key),
            }))}
            value={project?.id}
            onChange={(id) => {
              setProjectId(id);
              changeWave(undefined);
            }}
          />
          {asked && project === undefined ? <Lacking>{texts.config.needProject}</Lacking> : null}
        </div>
        <div>
          <PlainChoice
            id="config-wave"
            label={texts.config.wave}
            none={texts.config.chooseWave}
            isDisabled={project === undefined}
            options={(project?.waves ?? []).map((choice) => ({
              value: choice.id,
              label: texts.config.waveOption(choice.code, choice.name),
            }))}
            value={wave?.id}
            onChange={changeWave}
          />
          {asked && project !== undefined && wave === undefined ? <Lacking>{texts.config.needWave}</Lacking> : null}
        </div>
      </div>
      <ReportFields shown={shown} filters={wave === undefined ? null : filters} onChange={setShown} />
      {asked && shown.sections.length === 0 ? <Lacking>{texts.reportForm.needSection}</Lacking> : null}
      {failed ? (
        <Message appearance="error">
          <p role="alert">{texts.config.saveFailed}</p>
        </Message>
      ) : null}
      <div className="rw-row">
        <Button appearance="primary" type="submit">
          {texts.config.save}
        </Button>
        <Button onClick={() => void view.close()}>{texts.config.cancel}</Button>
      </div>
      {project === undefined || wave === undefined || shown.sections.length === 0 ? null : (
        <ReportPreview choice={{ v: 1, project: project.id, wave: wave.id, ...shown }} onFilters={setFilters} />
      )}
    </form>
  );
}

/** What is lacking, below its field. */
const Lacking = ({ children }: { readonly children: string }) => (
  <p role="alert" className="rw-plain-error">
    {children}
  </p>
);

/** The readiness macro with its own section alone stays as it was configured first. */
function configOf(macro: MacroKey, projectId: string, waveId: string, shown: Shown) {
  const { sections, preset, party, phase, workstream, gate } = shown;
  const isWhole = [party, phase, workstream, gate].every((filter) => filter === undefined);
  if (macro === 'runway-readiness' && sections.join() === MACRO_SECTIONS[macro].join() && isWhole)
    return { projectId, waveId };
  const report = { v: 1, project: projectId, wave: waveId, sections, preset, party, phase, workstream, gate };
  return { report: JSON.stringify(report) };
}
