import { jiraErrors, Refusal } from './refusal';
import type { SiteRequest } from './site-types';
import type { UploadedFile } from './world';

/** A header by its name, however it is written. */
export const headerOf = ({ headers }: SiteRequest, name: string): string | undefined =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];

/**
 * The files of a form. Jira takes one only from a caller that says by a header that no foreign page sent it, which a plain
 * form in a browser cannot do.
 */
export function readFiles(request: SiteRequest): UploadedFile[] {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(headerOf(request, 'content-type') ?? '')?.[1];
  if (boundary === undefined)
    throw new Refusal(415, jiraErrors([`Unsupported Media Type: send files as 'multipart/form-data'.`]));
  if (headerOf(request, 'x-atlassian-token')?.toLowerCase() !== 'no-check')
    throw new Refusal(403, jiraErrors(['XSRF check failed']));
  return (request.body ?? '').split(`--${boundary}`).flatMap((part) => {
    const end = part.indexOf('\r\n\r\n');
    const head = part.slice(0, end);
    const [, filename] = /filename="([^"]*)"/i.exec(head) ?? [];
    if (end < 0 || filename === undefined) return [];
    return [
      {
        field: /[; ]name="([^"]*)"/i.exec(head)?.[1] ?? '',
        filename,
        mimeType: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream',
        size: Buffer.byteLength(part.slice(end + 4).replace(/\r\n$/, '')),
      },
    ];
  });
}
