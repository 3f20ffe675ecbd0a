import { useEffect, useRef, useState } from 'react';
import type { RaciView, RegisterEdit } from '../../../../../src/contract/raci';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { undoFlag } from '../../shell/undo-flag';
import { errorOf } from '../../shell/use-call';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';

export interface Register {
  readonly view: RaciView;
  readonly isBusy: boolean;
  /** Why the last write was not done; with a way to send it again over what stands now. */
  readonly trouble: { readonly error: ErrorView | null; readonly again: () => void } | null;
  readonly setTrouble: (trouble: Register['trouble']) => void;
  /** Writes one after the other, each on what the one before it left. @returns whether all were written */
  readonly write: (...edits: readonly RegisterEdit[]) => Promise<boolean>;
  readonly forget: (person: string) => Promise<boolean>;
}

/** Writes the register. What somebody else has changed meanwhile is read and told, and mine is written only when asked again. */
export function useRegister(view: RaciView, onView: (view: RaciView) => void, onChanged: () => void): Register {
  const { texts } = useViewer(registerTexts);
  const words = texts.raci;
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Register['trouble']>(null);
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const wave = view.wave.id;

  function take(now: RaciView) {
    latest.current = now;
    onView(now);
  }

  async function work(again: () => void, doIt: () => Promise<void>): Promise<boolean> {
    setBusy(true);
    setTrouble(null);
    try {
      await doIt();
      onChanged();
      return true;
    } catch (failure) {
      const error = errorOf(failure);
      const now = error?.code === 'changed-meanwhile' ? await call('getRaci', { wave }).catch(() => null) : null;
      if (now !== null) take(now);
      setTrouble({ error, again });
      return false;
    } finally {
      setBusy(false);
    }
  }

  function undo(line: string) {
    void work(
      () => undo(line),
      async () => take(await call('undoRaci', { wave, line })),
    );
  }

  function write(...edits: readonly RegisterEdit[]): Promise<boolean> {
    let left = edits;
    const send = (): Promise<boolean> =>
      work(
        () => void send(),
        async () => {
          for (let edit = left[0]; edit !== undefined; edit = left[0]) {
            const { view: now, line } = await call('editRegister', {
              wave,
              edit,
              read: latest.current.register.version,
            });
            left = left.slice(1);
            take(now);
            undoFlag({
              id: `register-${line}`,
              title: words.register.saved[edit.do],
              undo: { text: words.undo, onClick: () => undo(line) },
            });
          }
        },
      );
    return send();
  }

  function forget(person: string): Promise<boolean> {
    return work(
      () => void forget(person),
      async () => {
        take(await call('forgetPerson', { wave, person }));
        undoFlag({ id: `forgotten-${person}`, title: words.people.forgotten, undo: null });
      },
    );
  }

  return { view, isBusy, trouble, setTrouble, write, forget };
}
