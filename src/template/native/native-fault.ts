import type { DiagnosticCode } from '../diagnostic';

/** What is wrong with the value at a path of the document. */
export interface NativeFault {
  readonly code: DiagnosticCode & `native-${string}`;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}
