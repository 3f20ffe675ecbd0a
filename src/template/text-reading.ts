import type { Diagnostic } from './diagnostic';
import type { Template } from './template';

/** What a reader makes of one text. No template and no error: the text is not of this reader's shape. */
export interface TextReading {
  readonly templates: readonly Template[];
  readonly diagnostics: readonly Diagnostic[];
}
