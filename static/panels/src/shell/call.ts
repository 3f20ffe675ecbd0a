import { makeInvoke } from '@forge/bridge';
import type { Defs } from '../../../../src/contract/defs';
import type { ErrorView, Result } from '../../../../src/contract/result';

type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer T } ? T : never;
type Payload<Name extends keyof Defs> = Parameters<Defs[Name]>[0];

/** What a call failed with: the resolver's own words, or null where no answer came at all. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(readonly error: ErrorView | null) {
    super(error?.message ?? 'no answer');
  }
}

const invoke = makeInvoke<Defs>();

/** What was asked before the panel was there to ask it, by question. */
const early = new Map<string, Promise<unknown>>();

const questionOf = (name: string, payload: unknown): string => `${name} ${JSON.stringify(payload)}`;

/** Asks while the panel's code is still on its way; the first `call` with the same question gets that answer. */
export function askAhead<Name extends keyof Defs>(name: Name, payload: Payload<Name>): void {
  const answer = ask(name, payload);
  // Whoever takes the answer is told of a failure; until then it is nobody's.
  answer.catch(() => undefined);
  early.set(questionOf(name, payload), answer);
}

/**
 * Calls a resolver of the app and hands out its value.
 * @throws CallFailed, and nothing else.
 */
export function call<Name extends keyof Defs>(
  name: Name,
  payload: Payload<Name>,
): Promise<Value<ReturnType<Defs[Name]>>> {
  const question = questionOf(name, payload);
  const answer = early.get(question) as ReturnType<typeof ask<Name>> | undefined;
  early.delete(question);
  return answer ?? ask(name, payload);
}

async function ask<Name extends keyof Defs>(
  name: Name,
  payload: Payload<Name>,
): Promise<Value<ReturnType<Defs[Name]>>> {
  let answer: Result<Value<ReturnType<Defs[Name]>>>;
  try {
    // The SDK types arguments and answers for any name at once; the generic name is narrowed by this function's own signature.
    answer = (await (invoke as (name: string, payload: unknown) => Promise<unknown>)(name, payload)) as typeof answer;
  } catch {
    throw new CallFailed(null);
  }
  // A resolver that was cut off by the platform answers nothing.
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new CallFailed(null);
  if (!answer.ok) throw new CallFailed(answer.error);
  return answer.value;
}
