import { build, type InlineConfig, type Rollup } from 'vite';

/** A file that the bundler makes, and which modules go into it. */
export interface ChunkGroup {
  readonly name: (id: string) => string | null;
  readonly debugName: string;
  readonly includeDependenciesRecursively: false;
}

/** What skeletons are painted with, on whichever surface. */
const BASE = 'base';
const SHARED = 'screens';

/**
 * The files that panels need for their first screens: `base` for the skeletons, `screens` for what two panels need, and one
 * for each panel. Left to itself the bundler cuts a panel into forty files, by which panels and dialogs share what; each
 * costs a request and a task of its own, together half of the time until a panel answers. What is loaded later stays as
 * the bundler cuts it.
 *
 * Only a build tells which modules those are: by their imports alone, a panel that draws a button would need the tooltips
 * of icon buttons too. So the panels are built twice.
 *
 * @param config what is built, without these groups
 */
export async function screenChunks(config: InlineConfig): Promise<ChunkGroup> {
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const bundle = new Map((built as Rollup.RollupOutput).output.map((file) => [file.fileName, file]));
  const chunks = new Map<string, string>();
  for (const screen of screensOf(bundle))
    for (const id of modulesOf(screen, bundle)) chunks.set(id, chunks.has(id) ? SHARED : nameOf(screen));
  // A surface's own entry and page stay files of their own.
  for (const entry of bundle.values())
    if (entry.type === 'chunk' && entry.isEntry)
      for (const id of modulesOf(entry, bundle)) if (!/\/main\.tsx$|\.html$/.test(id)) chunks.set(id, BASE);
  return { name: (id) => chunks.get(id) ?? null, debugName: 'first screens', includeDependenciesRecursively: false };
}

type Bundle = ReadonlyMap<string, Rollup.OutputChunk | Rollup.OutputAsset>;

/** What the panels' entries import once their skeletons are painted. */
function screensOf(bundle: Bundle): readonly Rollup.OutputChunk[] {
  return [...bundle.values()]
    .flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.dynamicImports : []))
    .map((name) => bundle.get(name))
    .filter((file) => file?.type === 'chunk')
    .filter(({ facadeModuleId }) => facadeModuleId?.includes('/panels/src/surfaces/') === true);
}

function modulesOf(screen: Rollup.OutputChunk, bundle: Bundle): ReadonlySet<string> {
  const found = new Set([screen]);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const imported = bundle.get(name);
      if (imported?.type === 'chunk') found.add(imported);
    }
  return new Set([...found].flatMap(({ modules }) => Object.keys(modules)));
}

const nameOf = ({ facadeModuleId }: Rollup.OutputChunk): string =>
  String(facadeModuleId).replace(/^.*\/(.+)\.tsx$/, '$1');
