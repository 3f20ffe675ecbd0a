import type { OverviewView } from '../../../../../src/contract/readiness';
import { Message } from '../message';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly view: Pick<OverviewView, 'wave' | 'asOf' | 'stale' | 'whole'>;
}

/** What has to be known before the numbers of a wave are believed. */
export function WaveNotices({ view }: Props) {
  const { texts } = useViewer(waveTexts);
  const { wave, asOf, stale, whole } = view;
  return (
    <>
      {wave.state === 'active' ? null : (
        <Message appearance="information">
          <p>{wave.state === 'closed' ? texts.overview.closed : texts.overview.archived}</p>
        </Message>
      )}
      {stale || !whole ? (
        <Message appearance="warning">
          <p>{!whole ? texts.overview.cutShort : asOf === null ? texts.overview.unread : texts.overview.stale}</p>
        </Message>
      ) : null}
    </>
  );
}
