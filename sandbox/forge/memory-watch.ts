import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 1024 * 1024;
/** What Node.js, the SDKs and the evaluated bundle take of a function's memory before it does anything. */
const TAKEN_MEGABYTES = 100;

const used = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

/**
 * Watches what a function holds, as far as this process can tell: what the heap has grown by since the function began. Other
 * functions and the sandbox's own answers count with it; what was garbage when it began and is collected meanwhile hides as much.
 * Between two looks it sees nothing.
 * @param memoryMB what the manifest gives a function
 * @returns whether that is used up; looks closely, after a collection, only where it seems so
 */
export function watchMemory(memoryMB: number): () => boolean {
  const limit = (memoryMB - TAKEN_MEGABYTES) * MEGABYTE;
  let least = used();
  return () => {
    const now = used();
    least = Math.min(least, now);
    if (now - least <= limit) return false;
    collect();
    return used() - least > limit;
  };
}

let collector: (() => void) | null = null;

/** Collects the garbage of this process, so that what a function holds can be told from what others left. */
export function collect(): void {
  if (collector === null) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as () => void;
  }
  collector();
}
