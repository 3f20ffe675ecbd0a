import { useViewer } from '../shell/viewer';
import { useNow } from '../shell/use-now';

const SECOND_MS = 1_000;

interface Props {
  /** Since when Jira has not answered, and when it is tried next: ISO 8601. */
  readonly since: string;
  readonly until: string;
}

/** Jira does not answer: since when, and when Runway tries again. */
export function OutageLine({ since, until }: Props) {
  const { texts, format } = useViewer();
  const now = useNow(SECOND_MS);
  const next = Date.parse(until) > now ? texts.outage.next(format.time(until, now)) : texts.outage.now;
  return (
    <>
      <p role="status" className="rw-strong">
        {texts.outage.since(format.time(since, now))}
      </p>
      <p>{next}</p>
    </>
  );
}
