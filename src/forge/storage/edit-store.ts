import kvs from '@forge/kvs';
import { z } from 'zod';
import { type EditResult, storedEdit, storedEditResult } from '../../jobs/edit';
import type { EditStore } from '../../jobs/ports';
import { readSliced } from './sliced-values';
import { MAX_KEYS } from './storage-limits';

export const editsKey = (work: string): string => `edits:${work}`;
export const editResultsKey = (work: string): string => `edit-result:${work}:`;
export const editResultKey = (work: string, part: number): string => `${editResultsKey(work)}${part}`;

const storedEdits = z.array(z.array(storedEdit));

/** Edits of issues and what became of them, by the run or shift that they belong to. */
export const editStore: EditStore = {
  edits: async (work) => storedEdits.parse(await readSliced(editsKey(work))),

  editResults: async (work, count) => {
    const wanted = Array.from({ length: count }, (_, part) => editResultKey(work, part));
    const found = new Map<string, EditResult>();
    for (let from = 0; from < wanted.length; from += MAX_KEYS) {
      const { successfulKeys } = await kvs.batchGet<unknown>(
        wanted.slice(from, from + MAX_KEYS).map((key) => ({ key })),
      );
      for (const { key, value } of successfulKeys) found.set(key, storedEditResult.parse(value));
    }
    return wanted.map((key) => found.get(key) ?? null);
  },
};
