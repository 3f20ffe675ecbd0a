import { type Answered, askRound, type Round } from './answers';
import { differences, told } from './differences';
import { writeAnswers, writeState } from './files';
import { questionsFor } from './questions';
import { READ_CALLS } from './read-calls';
import { recordWaves } from './record-waves';
import { documentedKinds, kindsIn } from './stored-kinds';

/** Records a state with every stored kind, and the answers of all calls that read it: docs/decisions/0015. */
async function recordState(directory: string | undefined): Promise<void> {
  if (directory === undefined) throw new Error('Name the directory: npm run record-state -- test/recorded/<commit>');
  const state = await recordWaves();
  assertEveryKind(kindsIn(state.host.storage));
  const rounds: Round<Answered>[] = [];
  for (const round of await questionsFor(state)) rounds.push(await askRound(state, round));
  assertAnswered(rounds);
  await assertRepeatable(rounds, async (round) => askRound(state, round));
  writeState(directory, state);
  writeAnswers(directory, rounds);
  const count = rounds.reduce((sum, round) => sum + round.length, 0);
  process.stdout.write(
    `${count} answers and ${kindsIn(state.host.storage).size} kinds are recorded in ${directory}.\n`,
  );
}

function assertEveryKind(stored: ReadonlySet<string>): void {
  const documented = documentedKinds();
  const missing = [...documented].filter((kind) => !stored.has(kind));
  const unknown = [...stored].filter((kind) => !documented.has(kind));
  if (missing.length > 0) throw new Error(`The recorded state lacks what docs/data.md lists: ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`docs/data.md does not list: ${unknown.join(', ')}`);
}

function assertAnswered(rounds: readonly Round<Answered>[]): void {
  const answered = rounds
    .flat()
    .map(({ call, answer }) => ({ call, answer: answer as { ok: boolean; error?: { kind: string } } }));
  const failed = answered.find(({ answer }) => answer.error?.kind === 'unexpected' || answer.error?.kind === 'busy');
  if (failed !== undefined) throw new Error(`${failed.call} failed: ${JSON.stringify(failed.answer)}`);
  const missing = READ_CALLS.filter((call) => !answered.some((one) => one.call === call && one.answer.ok));
  if (missing.length > 0) throw new Error(`Nothing was answered to: ${missing.join(', ')}`);
}

/** An answer that differs when it is asked for again would fail every test later. */
async function assertRepeatable(
  rounds: readonly Round<Answered>[],
  again: (round: Round<Answered>) => Promise<Round<Answered>>,
): Promise<void> {
  for (const round of rounds) {
    for (const [index, { call, answer }] of (await again(round)).entries()) {
      const differs = differences(round[index]?.answer, answer);
      if (differs.length > 0) throw new Error(`${call} is not repeatable: ${differs.map(told).join('\n')}`);
    }
  }
}

recordState(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
