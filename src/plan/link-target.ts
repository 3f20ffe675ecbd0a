import { trimEndOf } from './trim-end-of';

const DOUBLED = /^https?:\/\/(https?):?\/\/(.+)$/i;
/** A PDF that was opened in a browser's viewer and copied with the viewer's own address in front. */
const VIEWER = /^https?:\/\/chrome-extension:?\/\/[a-z]+\/(https?:\/\/.+)$/i;
const TRAILING = '.,;';
const KEPT = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@)/i;

/**
 * The address that a link leads to, with doubled schemes repaired and trailing dots taken out; null for anything but http,
 * https and mailto, which is no link then.
 */
export const linkTarget = (written: string): string | null => {
  let target = written.trim();
  for (let found = DOUBLED.exec(target); found; found = DOUBLED.exec(target))
    target = `${found[1] ?? ''}://${found[2] ?? ''}`;
  target = trimEndOf(VIEWER.exec(target)?.[1] ?? target, TRAILING);
  return KEPT.test(target) && URL.canParse(target) ? target : null;
};
