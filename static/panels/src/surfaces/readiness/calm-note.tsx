import { EmptyState } from '../../kit/empty-state';
import type { ErrorView } from '../../../../../src/contract/result';
import { useViewer } from '../../shell/viewer';
import { readinessTexts } from './readiness-texts';

/** Codes of answers that are not errors: a page has readers who do not have access to the project. */
const CALM: readonly string[] = ['not-allowed', 'not-connected', 'not-published'];
export const isCalm = (error: ErrorView | null): error is ErrorView => CALM.includes(error?.code ?? '');

/** What a macro shows to a reader without Jira or without access, in a template and on a page that is not published: it names nothing. */
export function CalmNote({ error }: { readonly error: ErrorView }) {
  const { texts } = useViewer(readinessTexts);
  const { code, message, next } = error;
  return code === 'not-published' ? (
    <EmptyState header={message} headingLevel={2} description={next} />
  ) : (
    <EmptyState header={texts.report.noAccess} headingLevel={2} description={texts.report.noAccessBody} />
  );
}
