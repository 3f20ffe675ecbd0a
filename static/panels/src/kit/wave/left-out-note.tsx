import type { LeftOut } from '../../../../../src/contract/readiness';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

const LISTS = ['phases', 'workstreams', 'waiting', 'waves', 'templates'] as const;

/** What a very large wave has more than is listed. */
export function LeftOutNote({ leftOut = {} }: { readonly leftOut?: LeftOut | undefined }) {
  const { texts } = useViewer(waveTexts);
  const lists = LISTS.flatMap((list) => (leftOut[list] === undefined ? [] : [{ list, count: leftOut[list] }]));
  if (lists.length === 0) return null;
  return (
    <ul className="rw-subtle rw-text">
      {lists.map(({ list, count }) => (
        <li key={list}>{texts.wave.leftOut[list](count)}</li>
      ))}
    </ul>
  );
}
