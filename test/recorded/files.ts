import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SavedSandbox } from '../../sandbox/data-directory';
import type { Answered, Round } from './answers';

const STATE = 'state.json.gz';
const ANSWERS = 'answers.json.gz';

const read = (directory: string, file: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(join(directory, file))).toString('utf8'));
const write = (directory: string, file: string, value: unknown): void => {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, file), gzipSync(JSON.stringify(value), { level: 9 }));
};

/** What a directory of `record-state` holds. Written by this project: a recorded file is trusted as its sources are. */
export const readState = (directory: string): SavedSandbox => read(directory, STATE) as SavedSandbox;
export const readAnswers = (directory: string): readonly Round<Answered>[] =>
  read(directory, ANSWERS) as Round<Answered>[];

export const writeState = (directory: string, state: SavedSandbox): void => write(directory, STATE, state);
export const writeAnswers = (directory: string, rounds: readonly Round<Answered>[]): void =>
  write(directory, ANSWERS, rounds);
