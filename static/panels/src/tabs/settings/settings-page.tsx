import type { WaveRemoved } from '../../../../../src/contract/removal';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { useCall } from '../../shell/use-call';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { ExportSection } from './export-section';
import { PinSection } from '../../kit/issue-panel/pin-section';
import { ImportsSection } from './imports-section';
import { NotificationsSection } from './notifications-section';
import { RegisterSection } from './register-section';
import { RemoveWave } from './remove-wave';
import { RightsTable } from './rights-table';
import { SettingsForm } from './settings-form';
import { WaveLife } from './wave-life';

interface Props {
  readonly wave: string;
  readonly go: (to: Place) => void;
  readonly onChanged: () => Promise<void>;
  /** The wave is gone: there is nothing to show of it any more. */
  readonly onRemoved: (removed: WaveRemoved) => void;
}

/** How a wave is measured and who may do what in it. */
export function SettingsPage({ wave, go, onChanged, onRemoved }: Props) {
  const { texts } = useViewer(settingsTexts);
  const { loaded, retry, take } = useCall(wave, () => call('getSettings', { wave }));
  return (
    <TabFrame heading={texts.settings.heading}>
      {loaded.state === 'loading' ? (
        <PageSkeleton />
      ) : loaded.state === 'failed' ? (
        <Failed title={texts.settings.failed} error={loaded.error} onRetry={retry} />
      ) : (
        <>
          <SettingsForm
            key={loaded.value.wave.state}
            loaded={loaded.value}
            onSaved={(view) => {
              take(view);
              void onChanged();
            }}
          />
          <NotificationsSection wave={wave} state={loaded.value.wave.state} />
          <RegisterSection wave={wave} go={go} onChanged={() => void onChanged()} />
          <PinSection />
          <RightsTable />
          <WaveLife
            view={loaded.value}
            onChanged={(view) => {
              take(view);
              void onChanged();
            }}
          />
          <ExportSection wave={loaded.value.wave} />
          {loaded.value.may.settings ? <ImportsSection wave={wave} /> : null}
          {loaded.value.may.settings ? <RemoveWave wave={loaded.value.wave} onRemoved={onRemoved} /> : null}
        </>
      )}
    </TabFrame>
  );
}
