import type { Diagnostic } from './diagnostic';
import type { Place } from './template';

/** The diagnostic of a list of the source's own headings or pages, with its text. */
export const contentsLeftOut = ({ file, line }: Place, text: string): Diagnostic => ({
  code: 'contents-left-out',
  severity: 'info',
  file,
  line,
  column: 1,
  message: 'A list of the document’s own headings is no work and is left out.',
  remedy: 'Nothing needs to be done.',
  text,
});
