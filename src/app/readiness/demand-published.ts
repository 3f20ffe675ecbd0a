import { failureOf } from '../../errors/failure-of';
import type { Claim } from '../../forge/access/context';
import { isPublished } from '../../forge/confluence/is-published';

/**
 * A template is filled in by many and read by none, and a page that was never published has no readers yet: the macro says so there.
 * Confluence is asked only while a page is edited.
 * @throws AppFailure
 */
export async function demandPublished(claim: Claim): Promise<void> {
  if (claim.surface !== 'macro') return;
  const { on } = claim;
  if (on.is === 'template') throw failureOf(inTemplate);
  if (on.is === 'edited' && !(await isPublished(on.kind, on.content))) throw failureOf(neverPublished);
}

const inTemplate = {
  code: 'not-published',
  message: 'A template does not show a wave.',
  next: 'Create a page from this template and publish it. Its macros keep what you choose here.',
} as const;

const neverPublished = {
  code: 'not-published',
  message: 'This page is not published yet.',
  next: 'Publish it to see the wave here. Until then, configure the macro to see a preview.',
} as const;
