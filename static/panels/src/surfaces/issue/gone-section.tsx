import Button from '@atlaskit/button/default/button';
import { ErrorMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useId, useState } from 'react';
import { Message } from '../../kit/message';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { SayTrouble } from './say-trouble';
import { useKeptFocus } from './use-kept-focus';

const PLACE = 'gone';
type Way = 'replace' | 'create-again';

/** What is to become of a missing item: another issue stands in for it, or it is created again; not applicable stands below. */
export function GoneSection() {
  const { texts } = useViewer(issueTexts);
  const { item, busy, say } = useItemWork();
  const id = useId();
  const [way, setWay] = useState<Way | null>(null);
  const [issue, setIssue] = useState('');
  const [tried, setTried] = useState(false);
  const focus = useKeptFocus<HTMLDivElement>(busy);
  const words = texts.item;
  const may = item.wave.state === 'active' && (item.may.role === 'owner' || item.may.role === 'lead');
  const named = issue.trim();
  const done = (written: boolean) => written && setWay(null);

  return (
    <Message appearance="warning" title={words.gone}>
      <div className="rw-stack-100" {...focus}>
        <p>{words.goneBody}</p>
        {may ? (
          <div className="rw-row">
            <Button spacing="compact" aria-expanded={way === 'replace'} onClick={() => setWay('replace')}>
              {words.replace}
            </Button>
            <Button spacing="compact" aria-expanded={way === 'create-again'} onClick={() => setWay('create-again')}>
              {words.createAgain}
            </Button>
          </div>
        ) : (
          <p>{words.goneWho}</p>
        )}
        {way === 'replace' ? (
          <form
            className="rw-stack-100"
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (named !== '') void say({ do: 'replace', issue: named }, PLACE).then(done);
            }}
          >
            <div>
              <Label htmlFor={`${id}key`}>{words.replaceKey}</Label>
              <TextInput
                id={`${id}key`}
                value={issue}
                maxLength={255}
                isInvalid={tried && named === ''}
                autoFocus
                onChange={setIssue}
              />
              {tried && named === '' ? <ErrorMessage>{words.needKey}</ErrorMessage> : null}
            </div>
            <div className="rw-row">
              <Button type="submit" appearance="primary" spacing="compact" isDisabled={busy}>
                {words.useIt}
              </Button>
              <Button spacing="compact" onClick={() => setWay(null)}>
                {texts.cancel}
              </Button>
            </div>
          </form>
        ) : null}
        {way === 'create-again' ? (
          <div className="rw-stack-100">
            <p>{words.createAgainSure}</p>
            <div className="rw-row">
              <Button
                appearance="warning"
                spacing="compact"
                isDisabled={busy}
                onClick={() => void say({ do: 'create-again' }, PLACE).then(done)}
              >
                {words.createAgain}
              </Button>
              <Button spacing="compact" onClick={() => setWay(null)}>
                {texts.cancel}
              </Button>
            </div>
          </div>
        ) : null}
        <SayTrouble place={PLACE} />
      </div>
    </Message>
  );
}
