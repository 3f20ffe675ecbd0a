import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { changedFields, changeOf, draftOf, faultsOf, rebased, type SettingsField } from './settings-draft';
import { SettingsFields } from './settings-fields';

interface Props {
  readonly loaded: SettingsView;
  readonly onSaved: (view: SettingsView) => void;
}

/** The settings, to be changed by those who may. Somebody else's change in between is told, and mine put on top of it. */
export function SettingsForm({ loaded, onSaved }: Props) {
  const { texts } = useViewer(settingsTexts);
  const [base, setBase] = useState(loaded);
  const [draft, setDraft] = useState(() => draftOf(loaded));
  const [theirs, setTheirs] = useState<readonly SettingsField[] | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const changed = changedFields(draftOf(base), draft);
  const faults = faultsOf(draft);

  async function save() {
    setTried(true);
    if (faults.length > 0) return;
    setState('saving');
    setFailed(null);
    try {
      const view = await call('changeSettings', changeOf(base, draft));
      setBase(view);
      setDraft(draftOf(view));
      setTheirs(null);
      setTried(false);
      setState('saved');
      onSaved(view);
    } catch (failure) {
      setState('idle');
      const error = errorOf(failure);
      if (error?.code === 'changed-meanwhile') await readTheirs(error);
      else setFailed({ error });
    }
  }

  /** What somebody else changed stands in the fields; mine stays mine, and is saved with another press. */
  async function readTheirs(error: ErrorView) {
    try {
      const now = await call('getSettings', { wave: base.wave.id });
      setTheirs(changedFields(draftOf(base), draftOf(now)));
      setDraft(rebased(draftOf(base), draft, draftOf(now)));
      setBase(now);
    } catch {
      setFailed({ error });
    }
  }

  return (
    <form
      className="rw-step rw-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {base.may.settings ? null : (
        <SectionMessage appearance="information">
          <p>{texts.settings.readOnly}</p>
        </SectionMessage>
      )}
      <SettingsFields
        view={base}
        draft={draft}
        faults={tried ? faults : []}
        onDraft={(next) => {
          setDraft(next);
          setState('idle');
        }}
      />
      {theirs === null ? null : (
        <div role="alert">
          <SectionMessage appearance="warning" title={texts.settings.conflict}>
            <div className="rw-stack-100">
              <ul className="rw-stack-050">
                {theirs.map((field) => (
                  <li key={field}>{texts.settings.fields[field]}</li>
                ))}
              </ul>
              <p>{texts.settings.conflictNext}</p>
            </div>
          </SectionMessage>
        </div>
      )}
      {failed === null ? null : <Failed title={texts.settings.saveFailed} error={failed.error} />}
      {base.may.settings ? (
        <div className="rw-footer">
          <Button type="submit" appearance="primary" isDisabled={state === 'saving' || changed.length === 0}>
            {theirs === null ? texts.settings.save : texts.settings.applyMine}
          </Button>
          {changed.length === 0 ? null : (
            <Button
              onClick={() => {
                setDraft(draftOf(base));
                setTheirs(null);
              }}
            >
              {texts.settings.discard}
            </Button>
          )}
          <span role="status" className="rw-subtle">
            {state === 'saved'
              ? texts.settings.saved
              : changed.length > 0
                ? texts.settings.unsaved(changed.length)
                : null}
          </span>
        </div>
      ) : null}
    </form>
  );
}
