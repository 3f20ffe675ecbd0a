import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { AccountId, WaveId } from '../../wave/ids';

/** How long a person may watch a wave after Jira has said that they may (milliseconds). */
export const PASS_MS = 60_000;

const claims = z.strictObject({
  /** What it allows: to be told of changes. A pass for something else would be another word. */
  may: z.literal('watch'),
  account: z.string(),
  wave: z.string(),
  /** Epoch milliseconds. */
  until: z.number(),
});

interface Watcher {
  readonly account: AccountId;
  readonly wave: WaveId;
}

const signed = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(`pass ${text}`).digest();

/**
 * A pass to watch a wave, for one person. Given only after Jira was asked; a refusal is never kept.
 * @param secret the wave's, which never leaves storage
 */
export function newPass({ account, wave }: Watcher, secret: string, now: number): string {
  const text = Buffer.from(
    JSON.stringify({ may: 'watch', account, wave, until: now + PASS_MS } satisfies z.input<typeof claims>),
  ).toString('base64url');
  return `${text}.${signed(text, secret).toString('base64url')}`;
}

/** Whether a text from a browser is a pass that was given to this person, for this wave, within the last minute. */
export function isPass(pass: string | undefined, { account, wave }: Watcher, secret: string, now: number): boolean {
  const [text, mac, ...more] = pass?.split('.') ?? [];
  if (text === undefined || mac === undefined || more.length > 0) return false;
  const own = signed(text, secret);
  const given = Buffer.from(mac, 'base64url');
  // Compared in the same time whatever differs: how long it takes tells nothing of the right signature.
  if (given.length !== own.length || !timingSafeEqual(given, own)) return false;
  const read = claims.safeParse(parsed(text));
  return read.success && read.data.account === account && read.data.wave === wave && read.data.until > now;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
