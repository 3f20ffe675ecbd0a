import { processHeap, watchMemory } from '../../sandbox/forge/memory-watch';

const MEGABYTE = 1024 * 1024;

function heapOf(...looks: readonly number[]) {
  const left = [...looks];
  let collected = 0;
  const heap = { used: () => (left.shift() ?? 0) * MEGABYTE, collect: () => (collected += 1) };
  return { heap, collections: () => collected };
}

test('a function may hold what the manifest gives it, less what the runtime takes', () => {
  const { heap, collections } = heapOf(500, 539, 541, 541);
  const isOutOfMemory = watchMemory(140, heap);
  expect([isOutOfMemory(), collections()]).toEqual([false, 0]);
  expect([isOutOfMemory(), collections()]).toEqual([true, 1]);
});

test('garbage does not count: it is collected before a function is ended', () => {
  const { heap, collections } = heapOf(500, 900, 520);
  expect([watchMemory(140, heap)(), collections()]).toEqual([false, 1]);
});

test('what was garbage when the function began and is collected later counts for it from then on', () => {
  const { heap } = heapOf(900, 500, 545, 545);
  const isOutOfMemory = watchMemory(140, heap);
  expect([isOutOfMemory(), isOutOfMemory()]).toEqual([false, true]);
});

test("this process's heap grows by what is held", () => {
  processHeap.collect();
  const before = processHeap.used();
  const held = Buffer.alloc(256 * MEGABYTE);
  expect(processHeap.used() - before).toBeGreaterThan(128 * MEGABYTE);
  expect(held.byteLength).toBe(256 * MEGABYTE);
});
