/** What is imported: an upload (a file, a page that was read, a kept template), or a template that comes with Runway. */
export interface SourceRef {
  readonly kind: 'upload' | 'bundled';
  readonly id: string;
}
