import { lazy } from 'react';
import { placeOf } from '../../shell/tab';
import { undoFlag } from '../../shell/undo-flag';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';
import type { OfWave } from './page-content';

const SettingsPage = lazy(async () => ({ default: (await import('../../tabs/settings/settings-page')).SettingsPage }));

/** The settings of a wave, and the way out of it where it was removed. */
export function SettingsTab({ view, go, again, retry }: OfWave) {
  const { texts } = useViewer(projectTexts);
  const { id } = view.wave;
  return (
    <SettingsPage
      wave={id}
      go={go}
      onChanged={again}
      onRemoved={({ code, name }) => {
        const title = texts.settings.removal.removed(texts.config.waveOption(code, name));
        undoFlag({ id: `removed-${id}`, title, undo: null });
        go(placeOf('overview', null));
        retry();
      }}
    />
  );
}
