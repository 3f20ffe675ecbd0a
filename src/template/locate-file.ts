/** Where a file stands in the folders of a template. */
export interface Location {
  /** The folder that holds the versions; empty where only a part of a template was given. */
  readonly family: string;
  readonly version: string;
  readonly name: string;
  readonly phase: string;
  readonly module: string;
  /** Path of the family's folder, where its Readme stands. */
  readonly familyFolder: string;
  /** Path of the folder that holds the phases: one template has it to itself. */
  readonly folder: string;
}

const VERSION = /^v?\d+(?:\.\d+)*$/i;

/**
 * Reads `<Template>/<version>/<name>/<Phase>/<Module>/tasks.md` from the end, so that it does not matter what stands before,
 * and a part of a template can be given. `loose` also takes folders without a version. Null where a file is not laid out so.
 */
export const locateFile = (path: string, loose: boolean): Location | null => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.pop()?.toLowerCase() !== 'tasks.md') return null;
  const [module, phase, name = '', above = '', family = ''] = parts.toReversed();
  if (module === undefined || phase === undefined) return null;
  const folder = path.split('/').slice(0, -3).join('/');
  if (name !== '' && VERSION.test(above)) {
    const familyFolder = path.split('/').slice(0, -5).join('/');
    return { family, version: above, name, phase, module, familyFolder, folder };
  }
  return loose ? { family: '', version: '', name, phase, module, familyFolder: folder, folder } : null;
};
