/** Lines that say nothing: empty ones, comments, the beginning of a document. */
const SILENT = /^(?:[ \t]*(?:#.*)?|---[ \t]*)$/;
const KEY = /^["']?[A-Za-z]+["']?[ \t]*:(?:[ \t]|$)/;
const FORMAT_KEY = /^["']?runway["']?[ \t]*:[ \t]*\d/;

/**
 * Whether a text is meant as a template in Runway's own format, told by what it says and not by the file's name: a mapping, one of
 * whose keys is `runway` with a version.
 */
export const looksLikeNative = (text: string): boolean => {
  let isMapping = false;
  for (const line of linesOf(text)) {
    if (!isMapping && SILENT.test(line)) continue;
    if (!isMapping && !KEY.test(line)) return false;
    isMapping = true;
    if (FORMAT_KEY.test(line)) return true;
  }
  return false;
};

/** One by one: most texts are told by their first. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
    start = end === -1 ? text.length : end + 1;
  }
}
