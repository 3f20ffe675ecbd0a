import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORGET_STEPS, STORED_KINDS } from '../../src/forge/storage/stored-kinds';
import type { RunId, WaveId } from '../../src/wave/ids';
import { documentedKinds, documentedRows, kindOfRow } from '../recorded/stored-kinds';

type Kinds = typeof STORED_KINDS;
const kinds = Object.entries(STORED_KINDS).map(([kind, row]) => ({ kind, ...(row as Kinds['run']), row }));
const of = (kind: string) => STORED_KINDS[kind as keyof Kinds];
const REMOVAL = {
  schema: 1 as const,
  wave: '10000.1' as WaveId,
  project: '10000' as never,
  runs: ['r1' as RunId],
  shifts: ['m1' as never],
  at: 0,
};

describe('the table of stored kinds', () => {
  it('names the kinds that docs/data.md lists, and no others', () => {
    expect(Object.keys(STORED_KINDS).sort()).toEqual([...documentedKinds()].sort());
  });

  it.each(documentedRows())('holds of people what docs/data.md says of $cell', ({ kinds: named, personal }) => {
    const said = [
      ...(/account/.test(personal) ? ['account'] : []),
      ...(/typed/.test(personal) ? ['typed'] : []),
      ...(/text says/.test(personal) ? ['template'] : []),
    ];
    expect(said.length > 0 || personal === 'no').toBe(true);
    for (const kind of named) expect([kind, of(kind).personal]).toEqual([kind, said]);
  });

  it.each(documentedRows())('goes with the wave where docs/data.md says so of $cell', ({ kinds: named, life }) => {
    for (const kind of named) {
      if (/wave.s life|as long as there is a wave/.test(life))
        expect([kind, of(kind).removed]).not.toEqual([kind, 'not-of-a-wave']);
      else if (/until the app is removed|30 days|two hours|out of the list/.test(life))
        expect([kind, of(kind).removed]).toEqual([kind, 'not-of-a-wave']);
    }
  });

  it('removes keys of the kind that the row is named for', () => {
    for (const { kind, row } of kinds) {
      if (typeof row.removed === 'string') continue;
      const way: object = row.removed;
      if ('keys' in way) {
        const { keys, entity } = way as { keys: (of: typeof REMOVAL) => readonly string[]; entity: string | null };
        expect(keys(REMOVAL)).not.toEqual([]);
        for (const key of keys(REMOVAL))
          expect(kindOfRow(entity === null ? 'kvs' : `entity:${entity}`, key)).toBe(kind);
      }
      if ('prefixes' in way) {
        const { prefixes } = way as { prefixes: (of: typeof REMOVAL) => readonly string[] };
        expect(prefixes(REMOVAL)).not.toEqual([]);
        for (const prefix of prefixes(REMOVAL)) expect(prefix.split(':')[0]).toBe(kind.split(' ')[0]);
      }
      if ('rowsOf' in way) expect(kind.split(' ')[0]).toBe((way as { rowsOf: string }).rowsOf);
    }
  });

  it('lets each step of forgetting take the person out of something, and says of each other account of a wave why it stays', () => {
    const steps = kinds.flatMap(({ row }) =>
      'forgotten' in row && typeof row.forgotten === 'string' ? row.forgotten : [],
    );
    expect([...new Set(steps)].sort()).toEqual([...FORGET_STEPS].sort());
    const silent = kinds.filter(
      ({ row }) => (row.personal as readonly string[]).includes('account') && !('forgotten' in row),
    );
    // It says whom Runway is forgetting, and ends with that.
    expect(silent.map(({ kind }) => kind)).toEqual(['forgetting']);
  });

  it('is what docs/data.md sends readers to', () => {
    expect(readFileSync(resolve(__dirname, '../../docs/data.md'), 'utf8')).toContain(
      'src/forge/storage/stored-kinds.ts',
    );
  });
});
