/** Why an import, a move or a bulk edit stopped for good, as a panel shows it: a code, what happened, and what to do. */
export interface Stopped {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}
