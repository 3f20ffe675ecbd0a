import type { KeptRecord } from '../../forge/storage/record-store';

/** The last change of an item, as `changedBy` tells it to a person whose change was made against an earlier state; none where nothing was ever written. */
export function lastChange({ lines: [newest] }: KeptRecord): readonly { readonly by: string; readonly what: string }[] {
  if (newest === undefined) return [];
  const { by, what, from, to } = newest;
  return [
    {
      by,
      what: `${what === '' ? '' : `“${what}” `}${from === '' ? '' : `was ${from}, `}is now ${to === '' ? 'empty' : to}`,
    },
  ];
}
