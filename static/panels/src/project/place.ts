export const STEPS = ['template', 'scope', 'dates', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the import somebody is; it stands in the page's address, so that a reload or a link leads back. */
export interface Place {
  readonly step: Step | null;
  readonly upload: string | null;
}

const PREFIX = '/import/';

/** @param path path and query below the page's own address. */
export function readPlace(path: string): Place {
  const url = new URL(path, 'https://frame.invalid');
  const at = url.pathname.lastIndexOf(PREFIX);
  const name = at < 0 ? '' : url.pathname.slice(at + PREFIX.length);
  return { step: STEPS.find((step) => step === name) ?? null, upload: url.searchParams.get('upload') };
}

export function writePlace({ step, upload }: Place): string {
  if (step === null) return '/';
  return `${PREFIX}${step}${upload === null ? '' : `?${new URLSearchParams({ upload }).toString()}`}`;
}
