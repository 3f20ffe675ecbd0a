import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActivityLine, ItemView, Mark } from '../../../../../src/contract/marks';
import type { WaveItem } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { usePeople } from '../../shell/use-people';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { accountsOf } from './accounts-of';
import { ACTIVITY_PLACE } from './activity-place';
import { ItemCard } from './item-card';
import { ItemSkeleton } from './item-skeleton';
import { ItemWorkContext } from './item-work';
import { undoFlag } from '../../shell/undo-flag';
import { useItem } from './use-item';

interface Props {
  /** On an issue's own panel nothing: the context names the issue. */
  readonly which: WaveItem;
}

/** An item with its four states. */
export function ItemPanel({ which }: Props) {
  const { texts, account } = useViewer(issueTexts);
  const { loaded, retry, again, busy, trouble, setTrouble, say } = useItem(which);
  const item = loaded.state === 'ready' ? loaded.value : null;
  const people = usePeople(useMemo(() => (item === null ? [] : accountsOf(item)), [item]));
  const [isUndoing, setIsUndoing] = useState(false);
  const closeFlag = useRef<() => void>();
  useEffect(() => () => closeFlag.current?.(), []);

  async function takeBack(wave: string, { id }: ActivityLine) {
    closeFlag.current?.();
    setTrouble(null);
    setIsUndoing(true);
    try {
      const [refused] = (await call('undoMarks', { wave, lines: [id] })).refused;
      if (refused === undefined)
        closeFlag.current = undoFlag({ id: `undone-${id}`, title: texts.item.undone, undo: null });
      else {
        const error = { code: 'refused-by-rule', message: refused.message, next: texts.item.undoRefused } as const;
        setTrouble({ place: ACTIVITY_PLACE, error, mark: null, theirs: null });
      }
      await again();
    } catch (failure) {
      setTrouble({ place: ACTIVITY_PLACE, error: errorOf(failure), mark: null, theirs: null });
    }
    setIsUndoing(false);
  }

  async function tell(before: ItemView, now: ItemView, mark: Mark) {
    closeFlag.current?.();
    const line = now.activity[0];
    const isMine = line !== undefined && line.by === account && before.activity[0]?.id !== line.id;
    closeFlag.current = undoFlag({
      id: line?.id ?? `written-${now.version}`,
      title: texts.item.did[mark.do]('criteria' in mark ? mark.criteria.length : 1),
      undo:
        isMine && mark.do !== 'create-again' && mark.do !== 'attach-answers'
          ? { text: texts.item.undo, onClick: () => void takeBack(now.wave.id, line) }
          : null,
    });
  }

  switch (loaded.state) {
    case 'loading':
      return <ItemSkeleton />;
    case 'failed':
      return <Failed title={texts.item.failed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      return item === null ? (
        <EmptyState
          header={texts.item.empty}
          headingLevel={2}
          description={texts.item.emptyBody}
          primaryAction={<Button onClick={retry}>{texts.wave.refresh}</Button>}
        />
      ) : (
        <ItemWorkContext.Provider
          value={{
            item,
            people,
            busy: busy || isUndoing,
            trouble,
            again,
            say: async (mark, place) => {
              const done = await say(mark, place);
              if (done !== null) void tell(done.before, done.now, mark);
              return done !== null;
            },
            takeBack: (line) => takeBack(item.wave.id, line),
            leave: () => setTrouble(null),
          }}
        >
          <ItemCard />
        </ItemWorkContext.Provider>
      );
  }
}
