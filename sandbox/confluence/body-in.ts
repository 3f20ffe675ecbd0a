import { isAdf } from '../jira/adf-check';
import { notModelled } from '../site/refusal';
import type { PageState } from '../site/site-state';
import { adfToStorage } from './adf-to-storage';
import { bodyNode } from './body-node';
import { storageToAdf } from './storage-to-adf';

/** A body in the format that was asked for, converted where it was written in the other one. Throws 501 for what the converters do not know. */
export function bodyIn(body: PageState['body'], format: PageState['body']['representation']): PageState['body'] {
  if (body.representation === format) return body;
  if (format === 'storage')
    return { representation: format, value: adfToStorage(bodyNode.parse(JSON.parse(body.value))) };
  const document = storageToAdf(body.value);
  // A heading in a list, say: Confluence takes such bodies apart in ways of its own.
  if (!isAdf(document)) throw notModelled('this storage body as an Atlassian document, which has no such nesting');
  return { representation: format, value: JSON.stringify(document) };
}
