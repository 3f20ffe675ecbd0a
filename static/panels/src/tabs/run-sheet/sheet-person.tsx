import type { PersonView } from '../../../../../src/contract/source';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly account: string;
  readonly people: ReadonlyMap<string, PersonView>;
}

/** A person's name within a line: pictures would make two hundred steps restless. */
export function SheetPerson({ account, people }: Props) {
  const { texts } = useViewer(runSheetTexts);
  return <span dir="auto">{people.get(account)?.name ?? texts.person.notShown}</span>;
}
