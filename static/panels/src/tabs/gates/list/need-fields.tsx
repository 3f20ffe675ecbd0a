import type { DocumentNeed } from '../../../../../../src/contract/gates';
import { Choice } from '../../../kit/choice';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import type { GateDraft } from './gate-draft';

/** Days within which a document must have been reviewed, as they are offered. */
const REVIEW_DAYS = [7, 14, 30, 90];

const keyOf = (need: DocumentNeed): string => (need.is === 'reviewed' ? `reviewed ${need.days}` : need.is);

interface Props {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly draft: GateDraft;
  readonly onNeeds: (needs: NonNullable<GateDraft['needs']>) => void;
}

/** What the gate asks of each document that it names: to exist, to be reviewed, or to be locked. */
export function NeedFields({ documents, draft, onNeeds }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.fields;
  const { needs = {} } = draft;
  const usual = words.needIs(draft.stands === 'cutover' ? { is: 'locked' } : { is: 'exists' });
  return documents
    .filter(({ id }) => draft.documents.includes(id))
    .map(({ id, name }) => {
      const now = needs[id];
      const days = new Set([...REVIEW_DAYS, ...(now?.is === 'reviewed' ? [now.days] : [])]);
      const offered: readonly DocumentNeed[] = [
        { is: 'exists' },
        ...[...days].sort((a, b) => a - b).map((count) => ({ is: 'reviewed', days: count }) as const),
        { is: 'locked' },
      ];
      return (
        <Choice
          key={id}
          id={`rw-gate-need-${id}`}
          label={words.needOf(name)}
          placeholder={words.needUsual(usual)}
          options={[
            { value: '', label: words.needUsual(usual) },
            ...offered.map((need) => ({ value: keyOf(need), label: words.needIs(need) })),
          ]}
          value={now === undefined ? '' : keyOf(now)}
          onChange={(value) => {
            const { [id]: _before, ...others } = needs;
            const need = offered.find((one) => keyOf(one) === value);
            onNeeds(need === undefined ? others : { ...others, [id]: need });
          }}
        />
      );
    });
}
