import { SaveAsPage } from '../../kit/save-page/save-as-page';
import { call } from '../../shell/call';
import { useViewer } from '../../shell/viewer';
import { readinessTexts } from './readiness-texts';

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['id'] : undefined;
  return /^\d+$/.test(String(id)) ? String(id) : null;
};

/** Saves the report as a new page, below the one that shows it unless another place is chosen. */
export function SaveButton({ wave }: { readonly wave: string }) {
  const { texts, extension } = useViewer(readinessTexts);
  const space = idOf(extension['space']);
  const isPage = (extension['content'] as { readonly type?: unknown } | undefined)?.type === 'page';
  return (
    <SaveAsPage
      label={texts.saveReport}
      wave={wave}
      here={space === null ? undefined : { space, parent: isPage ? idOf(extension['content']) : null }}
      save={(to) => call('saveReport', to)}
    />
  );
}
