import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useState } from 'react';
import type { SavedReport } from '../../../../../src/contract/report';
import { call } from '../../shell/call';
import { errorOf } from '../../shell/use-call';
import { Message } from '../../kit/message';
import { useViewer } from '../../shell/viewer';
import { readinessTexts } from './readiness-texts';

type Saving = 'no' | 'asked' | 'saving' | SavedReport | { readonly failed: string };

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['id'] : undefined;
  return /^\d+$/.test(String(id)) ? String(id) : null;
};

/** Saves the report as a new page below the one that shows it. It is asked first who is to see it. */
export function SaveButton() {
  const { texts, extension } = useViewer(readinessTexts);
  const [saving, setSaving] = useState<Saving>('no');
  const space = idOf(extension['space']);
  const isPage = (extension['content'] as { readonly type?: unknown } | undefined)?.type === 'page';
  if (space === null) return null;
  const { save } = texts;

  async function start(isPrivate: boolean) {
    setSaving('saving');
    try {
      const parent = isPage ? idOf(extension['content']) : null;
      setSaving(await call('saveReport', { space: space ?? '', parent, isPrivate }));
    } catch (failure) {
      setSaving({ failed: errorOf(failure)?.message ?? texts.noAnswer });
    }
  }

  if (saving === 'no')
    return (
      <div>
        <Button spacing="compact" onClick={() => setSaving('asked')}>
          {save.save}
        </Button>
      </div>
    );
  if (saving === 'asked')
    return (
      <div className="rw-row" role="group" aria-label={save.ask}>
        <span>{save.ask}</span>
        <Button spacing="compact" onClick={() => void start(false)}>
          {save.forSpace}
        </Button>
        <Button spacing="compact" onClick={() => void start(true)}>
          {save.forMe}
        </Button>
        <Button spacing="compact" onClick={() => setSaving('no')}>
          {texts.cancel}
        </Button>
      </div>
    );
  if (saving === 'saving') return <p role="status">{save.saving}</p>;
  if ('failed' in saving)
    return (
      <Message appearance="error" title={save.failed}>
        <p role="alert">{saving.failed}</p>
      </Message>
    );
  if (saving.is === 'saved') {
    const { title, path } = saving.page;
    return (
      <p role="status">
        {save.saved}{' '}
        <Button spacing="compact" onClick={() => void router.open(`/wiki${path}`)}>
          {title}
        </Button>
      </p>
    );
  }
  return (
    <Message appearance="information" title={save.why[saving.why]}>
      <textarea className="rw-markdown" readOnly rows={8} value={saving.markdown} aria-label={save.markdown} />
    </Message>
  );
}
