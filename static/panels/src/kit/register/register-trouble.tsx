import Button from '@atlaskit/button/default/button';
import { Failed } from '../failed';
import { Message } from '../message';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';
import type { Register } from './use-register';

/** Why the register was not written; what somebody else changed is shown already, and mine can be written over it. */
export function RegisterTrouble({ register: { trouble, setTrouble } }: { readonly register: Register }) {
  const { texts } = useViewer(registerTexts);
  const words = texts.raci;
  if (trouble === null) return null;
  if (trouble.error?.code !== 'changed-meanwhile')
    return <Failed title={words.register.writeFailed} error={trouble.error} />;
  return (
    <div role="alert">
      <Message appearance="warning" title={words.register.conflict}>
        <div className="rw-stack-100">
          <p>{trouble.error.message}</p>
          <p>{words.register.conflictNext}</p>
          <div className="rw-row">
            <Button appearance="primary" onClick={trouble.again}>
              {words.applyMine}
            </Button>
            <Button onClick={() => setTrouble(null)}>{words.leaveTheirs}</Button>
          </div>
        </div>
      </Message>
    </div>
  );
}
