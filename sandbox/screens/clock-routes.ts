import { Router, text } from 'express';
import { z } from 'zod';
import type { Clock, SimulatedClock } from '../clock';
import { isForeign } from './is-foreign';

/** The time that a served site runs on. */
export type ServedClock =
  | { readonly kind: 'real'; readonly clock: Clock }
  | { readonly kind: 'simulated'; readonly clock: SimulatedClock };

/** A year in one request; a client that needs more asks again. */
const MAX_ADVANCE_SECONDS = 366 * 86_400;
const move = z.strictObject({ advance: z.number().min(0).max(MAX_ADVANCE_SECONDS) });
const MAX_BODY = '1kb';

/** Real milliseconds that one request may spend on what becomes due, below the time after which HTTP clients give up. */
const MAX_WORK_MS = 240_000;

const BAD_MOVE = `Send {"advance": seconds} as JSON, with a number from 0 to ${MAX_ADVANCE_SECONDS}.`;
const REAL_CLOCK =
  'This site runs on the real clock, which cannot be moved. Start it with: npm run -s runway -- serve --clock simulated';

const iso = (clock: Clock) => new Date(clock.now()).toISOString();

/**
 * `GET /sandbox/clock` reads the site's time; `POST /sandbox/clock {"advance": seconds}` moves it, where it is simulated.
 * The answer to a move comes once everything that became due has run, in order, and the code that it started is at rest.
 */
export function clockRoutes(served: ServedClock): Router {
  const router = Router();
  const { clock } = served;
  router.get('/sandbox/clock', (_request, response) => void response.json({ now: iso(clock), clock: served.kind }));

  let moves: Promise<unknown> = Promise.resolve();
  router.post('/sandbox/clock', text({ type: () => true, limit: MAX_BODY }), async (request, response) => {
    if (isForeign(request))
      return void response.status(403).json({ message: 'A page of another site may not move the clock.' });
    if (served.kind === 'real') return void response.status(409).json({ message: REAL_CLOCK });
    const read = move.safeParse(parseJson(request.body));
    if (!read.success) return void response.status(400).json({ message: BAD_MOVE });
    // One move after the other: each starts where the one before it ended.
    const mine = moves.then(() => advance(served.clock, read.data.advance * 1_000));
    moves = mine.catch(() => undefined);
    const { now, isThere } = await mine;
    if (isThere) return void response.json({ now });
    response.status(503).json({
      now,
      message: `The work that became due took longer than ${MAX_WORK_MS / 1_000} s. The clock stopped at ${now}; advance it again by the rest.`,
    });
  });
  return router;
}

/** @returns where the clock is then; not at its goal where the work took too long */
async function advance(
  clock: SimulatedClock,
  ms: number,
): Promise<{ readonly now: string; readonly isThere: boolean }> {
  const goal = clock.now() + ms;
  const latest = performance.now() + MAX_WORK_MS;
  const isCut = await clock.runUntil(() => performance.now() > latest, ms);
  if (!isCut) await clock.advance(goal - clock.now());
  return { now: iso(clock), isThere: !isCut };
}

function parseJson(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
