import { finishReading, readFiles, type SourceReading } from './read-files';
import type { ReadingMap } from './reading-map';
import { MAX_FILE_BYTES } from './source-limits';
import { sourceProblem } from './source-problem';
import { unpackZip } from './unpack-zip';
import { isWorkbook, readWorkbook } from './workbook/read-workbook';

/**
 * Reads one upload: a file of any shape that a template has, a workbook of Excel, or a zip of a template's folder. Which it is is told by content;
 * the name only names the template. `map` is how a person says that documents are to be read. Never throws: a source that cannot be read gives no template and one error.
 */
export const readSource = (name: string, bytes: Uint8Array, map?: ReadingMap): SourceReading => {
  if (bytes.length > MAX_FILE_BYTES)
    return { templates: [], diagnostics: [sourceProblem('input-too-large', name, '')] };
  if (!isZip(bytes)) return readFiles([{ path: name, bytes }], '', map);
  const unpacked = unpackZip(bytes);
  if (!unpacked.ok) return { templates: [], diagnostics: [sourceProblem(unpacked.code, name, unpacked.detail)] };
  if (isWorkbook(unpacked.files)) {
    const stem = (name.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').trim();
    return finishReading(readWorkbook(name, unpacked.files, stem || 'Workbook', map), name);
  }
  const files = unpacked.files.filter((file) => !isClutter(file.path));
  if (files.length === 0) return { templates: [], diagnostics: [sourceProblem('no-template', name, '')] };
  return readFiles(
    files,
    name
      .split('/')
      .at(-1)
      ?.replace(/\.zip$/i, ''),
    map,
  );
};

/** Local file header, or the end record of an empty archive (APPNOTE.TXT 4.3.7 and 4.3.16). */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** What operating systems put into archives by themselves. */
const isClutter = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
