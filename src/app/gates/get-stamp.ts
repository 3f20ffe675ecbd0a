import type { Payload } from '../../contract/calls';
import type { Watched } from '../../contract/watch';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import type { Caller } from '../../forge/access/context';
import { projectOf } from '../../forge/access/authorise';
import { isPass, newPass } from '../../forge/access/watch-pass';
import { mayLook, readGateNow } from '../../forge/storage/watch/gate-now';
import { changesSince, openStamp, readStamp } from '../../forge/storage/watch/stamp-row';
import { projectOfWave, type WaveId } from '../../wave/ids';
import { waveIn } from '../waves/choose-wave';

/** Who asks for the first time has read the sheet at most so long ago. */
const FIRST_READ_MS = 60_000;

/**
 * What was changed since a person asked last. Asked again and again by the person who has a gate or its run sheet open: with a pass it
 * is one row of storage and no request to Jira.
 */
export async function getStamp(
  { wave: asked, gate, seen, pass, verdict }: Payload<'getStamp'>,
  caller: Caller,
): Promise<Watched> {
  const wave = asked as WaveId;
  const watcher = { account: caller.account, wave };
  const now = Date.now();
  const known = await readStamp(wave);
  const isKnown = projectOf(caller.claim) === projectOfWave(wave) && isPass(pass, watcher, known.secret, now);
  if (!isKnown) await waveIn((await authoriseStanding(caller)).where, wave);
  // Without a row the pass was signed with a secret that no one has stored.
  const row = known.stamp === null ? await openStamp(wave) : { ...known, stamp: known.stamp };
  const stamp = String(row.stamp);
  const changes = changesSince(row, seen ?? null, now - FIRST_READ_MS);
  const asksVerdict = verdict === 'now' || (verdict === 'if-changed' && seen !== stamp);
  return {
    stamp,
    pass: isKnown ? null : newPass(watcher, row.secret, now),
    changes,
    // Who reads the sheet again reads the verdict with it.
    ...(asksVerdict && changes !== null ? await verdictAt(wave, gate, row.stamp, now) : NOTHING),
  };
}

const NOTHING = { gate: null, look: false } as const;

async function verdictAt(
  wave: WaveId,
  gate: string,
  stamp: number,
  now: number,
): Promise<Pick<Watched, 'gate' | 'look'>> {
  const kept = await readGateNow(wave, gate);
  if (kept.stamp === stamp) return { gate: kept.now, look: false };
  return { gate: null, look: await mayLook(wave, gate, kept, now) };
}
