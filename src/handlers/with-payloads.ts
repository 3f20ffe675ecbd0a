import { payloads } from '../contract/payloads';
import { answer } from './answer';
import { isOfSample } from '../forge/access/is-of-sample';

type Call = keyof typeof payloads;
interface Request {
  readonly payload: unknown;
  readonly context: unknown;
}

/**
 * Calls that are reached only by payloads that the table of the contract takes. Each still reads its payload itself, with the types that
 * it works with; that it cannot forget to is what this is for.
 */
export function withPayloads<T extends Readonly<Record<Call, (request: Request) => Promise<unknown>>>>(calls: T): T {
  const checked = Object.entries(calls).map(([name, call]) => [
    name,
    (request: Request) => {
      const read = payloads[name as Call].safeParse(request.payload);
      // The sample is refused by the call, in words of its own.
      if (read.success || isOfSample(request.payload)) return call(request);
      return answer(() => Promise.reject(read.error), request.context);
    },
  ]);
  return Object.fromEntries(checked) as T;
}
