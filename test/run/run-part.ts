import { spawn } from 'node:child_process';

/** A part of a run: its commands go one after the other, all of them, whatever the others ended with. */
export interface Part {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

export interface PartResult {
  readonly name: string;
  readonly failed: boolean;
  /** User and system time, that of ended children included; null where the system does not say. */
  readonly cpuSeconds: number | null;
  readonly wallSeconds: number;
  /** What the commands printed; empty where it was passed on at once. */
  readonly output: string;
}

/** `times` of the shell knows what its ended children used; Node.js does not. */
const MEASURED = '"$@"; code=$?; times >&3; exit $code';

/** @param kept keeps the output, so that parts that run at the same time do not interleave theirs */
export async function runPart({ name, commands }: Part, kept: boolean): Promise<PartResult> {
  const begun = performance.now();
  const ended: Ended[] = [];
  for (const command of commands) ended.push(await run(command, kept));
  const seconds = ended.map(({ cpuSeconds }) => cpuSeconds);
  return {
    name,
    failed: ended.some(({ code }) => code !== 0),
    cpuSeconds: seconds.some((each) => each === null)
      ? null
      : seconds.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    wallSeconds: (performance.now() - begun) / 1000,
    output: ended.map(({ output }) => output).join(''),
  };
}

interface Ended {
  readonly code: number | null;
  readonly cpuSeconds: number | null;
  readonly output: string;
}

function run(command: readonly string[], kept: boolean): Promise<Ended> {
  const output: Buffer[] = [];
  const times: Buffer[] = [];
  const stdio = kept ? 'pipe' : 'inherit';
  const child = spawn('/bin/sh', ['-c', MEASURED, 'sh', ...command], { stdio: ['ignore', stdio, stdio, 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk));
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (chunk: Buffer) => times.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        cpuSeconds: cpuSecondsOf(Buffer.concat(times).toString()),
        output: Buffer.concat(output).toString(),
      }),
    );
  });
}

/** The second line of the shell's `times`: user and system time of ended children, as "1m2.5s 0m0.25s". */
export function cpuSecondsOf(times: string): number | null {
  const line = times.trim().split('\n')[1] ?? '';
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.length === 2
    ? parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
    : null;
}
