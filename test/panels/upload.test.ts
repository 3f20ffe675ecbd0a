import type { UploadChunk } from '../../src/contract/import';
import { uploadChunk } from '../../src/contract/import';
import { UPLOAD_CHUNK_BYTES } from '../../src/contract/limits';

const ID = '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a01';

interface Bridge {
  readonly sent: UploadChunk[];
  most: number;
}

/** The product's side of the frame: keeps the pieces, and refuses the one that it is told to. */
function installBridge(refuse: number | null): Bridge {
  const bridge: Bridge = { sent: [], most: 0 };
  let under = 0;
  const callBridge = async (_: string, { payload }: { payload: UploadChunk }) => {
    under += 1;
    bridge.most = Math.max(bridge.most, under);
    await new Promise((later) => setImmediate(later));
    under -= 1;
    bridge.sent.push(payload);
    return payload.index === refuse
      ? { ok: false, error: { code: 'upload-rejected', message: 'No.', next: 'Stop.' } }
      : { ok: true, value: { uploadId: ID, received: 1 } };
  };
  Object.assign(globalThis, { __bridge: { callBridge } });
  return bridge;
}

/** The SDK takes hold of the bridge when it is loaded, so it is loaded anew for each one. */
async function loadUpload() {
  jest.resetModules();
  return (await import('../../static/panels/src/tabs/import/template/upload')).upload;
}

const bytes = Uint8Array.from({ length: UPLOAD_CHUNK_BYTES * 6 + 7 }, (_, at) => (at * 31) % 256);

test('sends every byte once, in pieces that the contract takes, at most four at a time', async () => {
  const bridge = installBridge(null);
  const upload = await loadUpload();
  const shares: number[] = [];
  await upload({ name: 'a.md', bytes }, ID, (share) => shares.push(share));
  const pieces = [...bridge.sent].sort((a, b) => a.index - b.index);
  expect(pieces.map((piece) => uploadChunk.safeParse(piece).success)).toEqual(Array(7).fill(true));
  expect(pieces.map((piece) => piece.index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece.data, 'base64'))).equals(Buffer.from(bytes))).toBe(true);
  expect(bridge.most).toBe(4);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('an empty source is one empty piece', async () => {
  const bridge = installBridge(null);
  const upload = await loadUpload();
  await upload({ name: 'empty.md', bytes: new Uint8Array() }, ID, () => undefined);
  expect(bridge.sent).toEqual([{ uploadId: ID, name: 'empty.md', size: 0, index: 0, of: 1, data: '' }]);
});

test('a refusal ends the upload with the app’s own words, and no further piece is begun', async () => {
  const bridge = installBridge(0);
  const upload = await loadUpload();
  await expect(upload({ name: 'a.md', bytes }, ID, () => undefined)).rejects.toMatchObject({
    name: 'CallFailed',
    error: { message: 'No.' },
  });
  await new Promise((later) => setTimeout(later, 20));
  expect(bridge.sent.length).toBeLessThanOrEqual(4);
});
