import { randomUUID } from 'node:crypto';
import { json, Router } from 'express';
import { z } from 'zod';
import type { PanelSpec } from './client/page-context';
import { pageRefs, spaces } from './confluence-shapes';
import { configureMacro, insertMacro, type OpenedPage, openPage, removeMacro } from './document-store';
import type { MacroOnPage } from './macro-node';
import type { Host } from '../forge/host';
import { exportedDocument } from './exported-document';
import { DocumentPage, ExportedPage } from './pages/document-page';
import { SpacePage } from './pages/space-page';
import { param } from './param';
import { action, type ContextOf, type Drawn, screen } from './screen';
import { extensionKey, type ScreenContext } from './screen-context';
import { createReader, Refused } from './site-reader';
import type { MacroSurface } from './surfaces';

const PAGE = '/wiki/spaces/:space/pages/:page';
const exporting = z.looseObject({ format: z.enum(['word', 'pdf', 'other']) });
const insertion = z.looseObject({ macro: z.string() });

/** Spaces and pages; pages are read-only but for inserting, configuring and removing the app's macros, and they are exported. */
export function confluenceScreens(contextOf: ContextOf, exportMacro: Host['exportMacro']): Router {
  const router = Router();

  router.get(
    '/wiki/spaces/:space',
    screen(contextOf, async ({ reader }, request) => {
      const found = (
        await reader.get(`/wiki/api/v2/spaces?keys=${encodeURIComponent(param(request, 'space'))}`, spaces)
      ).results[0];
      if (found === undefined) throw new Refused(404, ['There is no such space, or you may not see it.']);
      const { results } = await reader.get(`/wiki/api/v2/spaces/${found.id}/pages`, pageRefs);
      return { title: found.name, body: <SpacePage space={found} pages={results} /> };
    }),
  );

  router.get(
    '/wiki/pages/:page',
    action(contextOf, async ({ reader }, request) => {
      const { page, space: home } = await openPage(reader, param(request, 'page'));
      return pathOf(home.key, page.id);
    }),
  );

  router.get(
    PAGE,
    screen(contextOf, async (context, request) =>
      draw(context, await openPage(context.reader, param(request, 'page')), false, null),
    ),
  );
  router.get(
    `${PAGE}/edit`,
    screen(contextOf, async (context, request) => {
      const inserted = typeof request.query['inserted'] === 'string' ? request.query['inserted'] : null;
      return draw(context, await openPage(context.reader, param(request, 'page')), true, inserted);
    }),
  );

  router.get(
    `${PAGE}/export`,
    screen(contextOf, async ({ reader, actor }, request) => {
      const { format } = exporting.parse(request.query);
      const { page, document } = await openPage(reader, param(request, 'page'));
      const accountId = actor.kind === 'person' ? actor.accountId : '';
      const exported = await exportedDocument(document, ({ moduleKey, config }) =>
        exportMacro({ moduleKey, format, config, content: page.id, accountId }),
      );
      const title = `${page.title} (${format})`;
      return { title, body: <ExportedPage title={title} document={exported} /> };
    }),
  );

  router.post(
    `${PAGE}/macros`,
    action(contextOf, async ({ reader, surfaces }, request) => {
      const { macro } = insertion.parse(request.body);
      const surface = surfaces.macros.find(({ moduleKey }) => moduleKey === macro);
      if (surface === undefined) throw new Refused(400, ['The app has no such macro.']);
      const localId = randomUUID();
      await insertMacro(reader, param(request, 'page'), {
        key: extensionKey(surfaces, macro),
        title: surface.title,
        localId,
      });
      const editor = `${pathOf(param(request, 'space'), param(request, 'page'))}/edit`;
      return surface.config?.openOnInsert === true ? `${editor}?inserted=${localId}` : editor;
    }),
  );

  router.post(
    `${PAGE}/macros/:macro/remove`,
    action(contextOf, async ({ reader }, request) => {
      await removeMacro(reader, param(request, 'page'), param(request, 'macro'));
      return `${pathOf(param(request, 'space'), param(request, 'page'))}/edit`;
    }),
  );

  router.post(`${PAGE}/macros/:macro/:module`, json(), async (request, response) => {
    const { site, actor, surfaces } = contextOf(request);
    const surface = surfaces.macros.find(({ moduleKey }) => moduleKey === param(request, 'module'));
    const config = readConfig(request.body, surface?.config?.parameters ?? []);
    if (typeof config === 'string') return void response.status(400).json({ message: config });
    try {
      await configureMacro(createReader(site, actor), param(request, 'page'), param(request, 'macro'), config);
      response.json({});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      response.status(error.status).json({ message: error.message });
    }
  });

  return router;
}

/** What `view.submit` carries: `{ config }` with the parameters that the manifest declares, and no others. A string says what is wrong. */
function readConfig(body: unknown, parameters: readonly string[]): Readonly<Record<string, unknown>> | string {
  const parsed = z.looseObject({ config: z.record(z.string(), z.unknown()) }).safeParse(body);
  if (!parsed.success) return 'A macro is configured by submitting { config }.';
  const unknown = Object.keys(parsed.data.config).filter((name) => !parameters.includes(name));
  return unknown.length === 0
    ? parsed.data.config
    : `The manifest declares no parameter ${unknown.join(', ')} for this macro.`;
}

const pathOf = (spaceKey: string, page: string) =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(page)}`;

function draw({ surfaces }: ScreenContext, opened: OpenedPage, editing: boolean, inserted: string | null): Drawn {
  const { page, space: home, document } = opened;
  const extensionOf = (macro: MacroOnPage) => ({
    type: 'macro',
    content: { id: page.id, type: 'page' },
    space: { id: home.id, key: home.key },
    isEditing: editing,
    ...(macro.config === null ? {} : { config: macro.config }),
  });
  const panelOf = (macro: MacroOnPage, { moduleKey, title, page: file, viewport }: MacroSurface): PanelSpec => ({
    moduleKey,
    title,
    page: file,
    viewport,
    localId: macro.localId,
    extension: extensionOf(macro),
    historyBase: null,
    submitTo: null,
  });
  const configOf = (macro: MacroOnPage, surface: MacroSurface): PanelSpec | null =>
    surface.config === null
      ? null
      : {
          ...panelOf(macro, surface),
          title: surface.config.title,
          page: surface.config.page,
          viewport: surface.config.viewport,
          submitTo: `${pathOf(home.key, page.id)}/macros/${encodeURIComponent(macro.localId)}/${surface.moduleKey}`,
        };
  return {
    title: page.title,
    body: (
      <DocumentPage
        page={page}
        space={home}
        document={document}
        editing={editing}
        macros={surfaces.macros}
        inserted={inserted}
        panelOf={panelOf}
        configOf={configOf}
      />
    ),
  };
}
