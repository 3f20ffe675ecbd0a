import { z } from 'zod';
import { storedEdit, storedEditResult } from '../../jobs/edit';
import type { EditStore } from '../../jobs/ports';
import { readMany } from './rows/read-many';
import { readSliced } from './rows/sliced-values';

export const editsKey = (work: string): string => `edits:${work}`;
export const editResultsKey = (work: string): string => `edit-result:${work}:`;
export const editResultKey = (work: string, part: number): string => `${editResultsKey(work)}${part}`;

const storedEdits = z.array(z.array(storedEdit));

/** Edits of issues and what became of them, by the run or move that they belong to. */
export const editStore: EditStore = {
  edits: async (work) => storedEdits.parse(await readSliced(editsKey(work))),

  editResults: async (work, count) => {
    const wanted = Array.from({ length: count }, (_, part) => editResultKey(work, part));
    const found = await readMany(wanted.map((key) => ({ key })));
    return wanted.map((key) => (found.has(key) ? storedEditResult.parse(found.get(key)) : null));
  },
};
