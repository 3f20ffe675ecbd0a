import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 1024 * 1024;
/** What Node.js, the SDKs and the evaluated bundle take of a function's memory before it does anything. */
const TAKEN_MEGABYTES = 100;

/** What a process holds, and how its garbage is taken away. */
export interface Heap {
  /** @returns bytes in use, garbage included */
  used(): number;
  collect(): void;
}

let collector: (() => void) | null = null;

/** The heap of this process. */
export const processHeap: Heap = {
  used: () => {
    const { used_heap_size, external_memory } = getHeapStatistics();
    return used_heap_size + external_memory;
  },
  collect: () => {
    if (collector === null) {
      setFlagsFromString('--expose-gc');
      collector = runInNewContext('gc') as () => void;
    }
    collector();
  },
};

/**
 * Watches what a function holds, as far as this process can tell: what the heap has grown by since the function began. Other
 * functions and the sandbox's own answers count with it; what was garbage when it began and is collected during its run hides as
 * much. Between two looks it sees nothing.
 * @param memoryMB what the manifest gives a function
 * @param heap the heap that the function shares
 * @returns whether that is used up; looks closely, after a collection, only where it seems so
 */
export function watchMemory(memoryMB: number, heap: Heap): () => boolean {
  const limit = (memoryMB - TAKEN_MEGABYTES) * MEGABYTE;
  let least = heap.used();
  return () => {
    const now = heap.used();
    least = Math.min(least, now);
    if (now - least <= limit) return false;
    heap.collect();
    return heap.used() - least > limit;
  };
}
