import type { Source } from './upload';

export async function readFile(file: File): Promise<Source> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
