import Button from '@atlaskit/button/new';
import { ErrorMessage } from '@atlaskit/form';
import { view } from '@forge/bridge';
import { useState } from 'react';
import type { ProjectChoice } from '../../../../../src/contract/wave';
import { Choice } from '../../kit/choice';
import { Message } from '../../kit/message';
import { useViewer } from '../../shell/viewer';
import { ConfigHead } from './config-head';

/** Project and wave, from what was set before; saving hands both to the editor. */
export function ConfigForm({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { texts, extension } = useViewer();
  const before = savedConfig(extension);
  const [projectId, setProjectId] = useState(before.projectId ?? (projects.length === 1 ? projects[0]?.id : undefined));
  const project = projects.find((candidate) => candidate.id === projectId);
  const [waveId, setWaveId] = useState(before.waveId);
  // A project with one wave leaves nothing to choose.
  const wave =
    project?.waves.find((candidate) => candidate.id === waveId) ??
    (project?.waves.length === 1 ? project.waves[0] : undefined);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);

  async function save() {
    setAsked(true);
    if (project === undefined || wave === undefined) return;
    setFailed(false);
    // The typings know only the form fields of the editor's own; a macro's configuration is submitted as `config`.
    await view.submit({ config: { projectId: project.id, waveId: wave.id } }).catch(() => setFailed(true));
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
      <div className="rw-field">
        <Choice
          id="config-project"
          label={texts.config.project}
          placeholder={texts.config.chooseProject}
          options={projects.map((choice) => ({
            value: choice.id,
            label: texts.config.projectOption(choice.name, choice.key),
          }))}
          value={project?.id}
          onChange={(id) => {
            setProjectId(id);
            setWaveId(undefined);
          }}
        />
        {asked && project === undefined ? <ErrorMessage>{texts.config.needProject}</ErrorMessage> : null}
      </div>
      <div className="rw-field">
        <Choice
          id="config-wave"
          label={texts.config.wave}
          placeholder={texts.config.chooseWave}
          isDisabled={project === undefined}
          options={(project?.waves ?? []).map((choice) => ({
            value: choice.id,
            label: texts.config.waveOption(choice.code, choice.name),
          }))}
          value={wave?.id}
          onChange={setWaveId}
        />
        {asked && project !== undefined && wave === undefined ? (
          <ErrorMessage>{texts.config.needWave}</ErrorMessage>
        ) : null}
      </div>
      {failed ? (
        <Message appearance="error">
          <p role="alert">{texts.config.saveFailed}</p>
        </Message>
      ) : null}
      <div className="rw-row">
        <Button appearance="primary" type="submit">
          {texts.config.save}
        </Button>
        <Button appearance="subtle" onClick={() => void view.close()}>
          {texts.config.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What the macro was set to before, as the editor's context tells it. */
function savedConfig(extension: Readonly<Record<string, unknown>>): {
  readonly projectId?: string;
  readonly waveId?: string;
} {
  const config = extension['config'];
  if (typeof config !== 'object' || config === null) return {};
  const { projectId, waveId } = config as Record<string, unknown>;
  return { ...(typeof projectId === 'string' ? { projectId } : {}), ...(typeof waveId === 'string' ? { waveId } : {}) };
}
