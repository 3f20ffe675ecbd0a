import type { PanelSpec } from '../client/page-context';

/** Where the shell mounts a panel of the app. Without scripts there is none, as in the product. */
export function Panel({ spec }: { readonly spec: PanelSpec }) {
  return (
    <section className="panel" aria-label={spec.title} data-panel={JSON.stringify(spec)}>
      <noscript>Panels need JavaScript.</noscript>
    </section>
  );
}

export function PanelButton({
  spec,
  children,
  atOnce = false,
}: {
  readonly spec: PanelSpec;
  readonly children: string;
  readonly atOnce?: boolean;
}) {
  return (
    <button
      type="button"
      className="button"
      data-open-panel={JSON.stringify(spec)}
      {...(atOnce ? { 'data-open-at-once': '' } : {})}
    >
      {children}
    </button>
  );
}
