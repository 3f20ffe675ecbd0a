import type { z } from 'zod';
import type { PanelSpec } from '../client/page-context';
import type { ShownPage, space } from '../confluence-shapes';
import { type MacroOnPage, readMacro } from '../macro-node';
import type { MacroSurface } from '../surfaces';
import { Adf } from './adf';
import { Panel, PanelButton } from './panel';

export interface DocumentPageProps {
  readonly page: ShownPage;
  readonly space: z.infer<typeof space>;
  readonly document: unknown;
  readonly editing: boolean;
  readonly macros: readonly MacroSurface[];
  /** A macro just inserted, whose configuration opens at once. */
  readonly inserted: string | null;
  readonly panelOf: (macro: MacroOnPage, surface: MacroSurface) => PanelSpec;
  /** Null where the macro has nothing to configure. */
  readonly configOf: (macro: MacroOnPage, surface: MacroSurface) => PanelSpec | null;
}

/** A Confluence page: its document, with the app's macros in it; in the editor each macro can be configured and removed. */
export function DocumentPage({
  page,
  space,
  document,
  editing,
  macros,
  inserted,
  panelOf,
  configOf,
}: DocumentPageProps) {
  const path = `/wiki/spaces/${space.key}/pages/${page.id}`;
  const drawMacro = (node: unknown) => {
    const macro = readMacro(node);
    const surface = macros.find(({ moduleKey }) => moduleKey === macro?.moduleKey);
    if (macro === null || surface === undefined) return null;
    const config = configOf(macro, surface);
    return (
      <div className="macro">
        {editing ? (
          <form method="post" action={`${path}/macros/${macro.localId}/remove`} className="tools">
            <strong>{surface.title}</strong>
            {config === null ? null : (
              <PanelButton spec={config} atOnce={inserted === macro.localId}>
                Configure
              </PanelButton>
            )}
            <button className="button">Remove</button>
          </form>
        ) : null}
        <Panel spec={panelOf(macro, surface)} />
      </div>
    );
  };
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/">Spaces</a>
        <span aria-hidden="true">/</span>
        <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
      </nav>
      <div className="board-head">
        <h1>{page.title}</h1>
        <a className="button" href={editing ? path : `${path}/edit`}>
          {editing ? 'Close the editor' : 'Edit page'}
        </a>
      </div>
      {editing ? <InsertForm action={`${path}/macros`} macros={macros} /> : <ExportForm action={`${path}/export`} />}
      <Adf document={document} drawMacro={drawMacro} />
    </>
  );
}

/** What an exported file contains: each macro as its function answers. */
export function ExportedPage({ title, document }: { readonly title: string; readonly document: unknown }) {
  return (
    <>
      <h1>{title}</h1>
      <Adf document={document} />
    </>
  );
}

function ExportForm({ action }: { readonly action: string }) {
  return (
    <form method="get" action={action} className="tools">
      <label htmlFor="format">Export as</label>
      <select id="format" name="format">
        <option value="word">Word</option>
        <option value="pdf">PDF</option>
      </select>
      <button className="button">Export</button>
    </form>
  );
}

function InsertForm({ action, macros }: { readonly action: string; readonly macros: readonly MacroSurface[] }) {
  return (
    <form method="post" action={action} className="tools">
      <label htmlFor="macro">Insert a macro at the end</label>
      <select id="macro" name="macro">
        {macros.map(({ moduleKey, title }) => (
          <option key={moduleKey} value={moduleKey}>
            {title}
          </option>
        ))}
      </select>
      <button className="button">Insert</button>
    </form>
  );
}
