import Button from '@atlaskit/button/default/button';
import type { RaciView } from '../../../../../src/contract/raci';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { Person } from '../../kit/people/person';
import { usePeople } from '../../shell/use-people';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import type { MatrixTrouble } from './matrix-trouble';
import { titleOf } from './title-of';
import { moduleOf } from './module-of';

interface Props {
  readonly trouble: MatrixTrouble;
  readonly view: RaciView;
  /** Titles of task rows that have been read, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** Why something was not written: what others wrote meanwhile and the way to write over it, what was refused, or what failed. */
export function TroubleNotice({ trouble, view, titles, onClose }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci;
  const people = usePeople(trouble.is === 'conflict' ? trouble.conflicts.map(({ by }) => by) : []);
  const roles = new Map(view.register.roles.map(({ id, name }) => [id, name]));
  const rows = new Map([...view.rows.map((row) => [row.id, titleOf(row)] as const), ...titles]);
  const rowName = (row: string) => rows.get(row) ?? words.lint.taskOf(rows.get(moduleOf(row)) ?? '');
  if (trouble.is === 'failed')
    return <Failed title={words.writeFailed} error={trouble.error} onRetry={() => trouble.again()} />;
  return (
    <div role="alert">
      <Message appearance="warning" title={trouble.is === 'conflict' ? words.conflict : words.writeFailed}>
        <div className="rw-stack-100">
          {trouble.is === 'refused' ? (
            <p>
              {trouble.message} {trouble.next}
            </p>
          ) : (
            <>
              <p>{words.conflictIntro}</p>
              <ul className="rw-stack-050">
                {trouble.conflicts.map(({ row, role, now, by, at }) => (
                  <li key={`${row} ${role}`} className="rw-stack-050">
                    <span dir="auto" className="rw-break">
                      {words.conflictLine(
                        rowName(row),
                        roles.get(role) ?? role,
                        now === null ? words.byDefault : words.letters(now),
                      )}
                    </span>
                    <span className="rw-row rw-small rw-subtle">
                      {by === null ? null : <Person account={by} people={people} />}
                      <When at={at} sentence={(relative) => relative} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="rw-row">
            {trouble.is === 'conflict' ? (
              <>
                <Button appearance="primary" onClick={trouble.again}>
                  {words.applyMine}
                </Button>
                <Button onClick={onClose}>{words.leaveTheirs}</Button>
              </>
            ) : (
              <Button onClick={onClose}>{words.close}</Button>
            )}
          </div>
        </div>
      </Message>
    </div>
  );
}
