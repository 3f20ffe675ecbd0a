import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { dateChoices, peopleChoices, scopeChoices } from '../src/contract/choices';
import { sayWhy } from './read-path';

/** What `--answers FILE` may say: how the template is fitted to one customer, in the words of the Scope, Dates and People steps. */
const answersFile = scopeChoices.extend({ dates: dateChoices.optional(), people: peopleChoices.optional() });

export type AnswersFile = z.output<typeof answersFile>;

export type ReadAnswers =
  | { readonly ok: true; readonly answers: AnswersFile }
  | { readonly ok: false; readonly sentence: string };

const MAX_ANSWERS_BYTES = 1024 * 1024;

/** Reads an answers file, in YAML or JSON. All of its faults are told at once, each with the path of the value. */
export const readAnswers = async (path: string): Promise<ReadAnswers> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    return refused(sayWhy(path, cause, 'a file of answers in YAML or JSON'));
  }
  if (text.length > MAX_ANSWERS_BYTES) return refused(`${path} is larger than 1 MB: it is not a file of answers.`);
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 100 });
  } catch (cause) {
    return refused(`${path} is neither YAML nor JSON: ${cause instanceof Error ? cause.message : 'unknown reason'}`);
  }
  const parsed = answersFile.safeParse(value ?? {});
  if (parsed.success) return { ok: true, answers: parsed.data };
  const faults = parsed.error.issues.map(({ path: at, message }) => `  ${at.join('.') || 'the file'}: ${message}`);
  return refused(
    `${path} cannot be used; write "answers", "placeholders", "lists", "unticked", "edits", "added", "dates" and "people" as docs/templates.md shows:\n${faults.join('\n')}`,
  );
};

const refused = (sentence: string): ReadAnswers => ({ ok: false, sentence });
