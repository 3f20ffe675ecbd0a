import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

const ROLES = ['owner', 'lead', 'member', 'viewer'] as const;
type Role = (typeof ROLES)[number];

/** `own`: in the workstreams that a lead leads. */
const RIGHTS = [
  { act: 'look', owner: 'yes', lead: 'yes', member: 'yes', viewer: 'yes' },
  { act: 'confirm', owner: 'yes', lead: 'yes', member: 'yes', viewer: 'no' },
  { act: 'own', owner: 'yes', lead: 'yes', member: 'yes', viewer: 'yes' },
  { act: 'notApplicable', owner: 'yes', lead: 'own', member: 'no', viewer: 'no' },
  { act: 'later', owner: 'yes', lead: 'no', member: 'no', viewer: 'no' },
  { act: 'missing', owner: 'yes', lead: 'own', member: 'no', viewer: 'no' },
  { act: 'bulk', owner: 'yes', lead: 'own', member: 'no', viewer: 'no' },
  { act: 'settings', owner: 'yes', lead: 'no', member: 'no', viewer: 'no' },
] as const;
type Row = (typeof RIGHTS)[number];

/** Who may do what in a wave. It is told here and enforced by the app. */
export function RightsTable() {
  const { texts } = useViewer(settingsTexts);
  const words = texts.settings.rights;
  const columns: readonly Column<Row>[] = [
    { key: 'act', label: words.act, width: 40, isFixed: true, value: ({ act }) => words.acts[act] },
    ...ROLES.map((role: Role): Column<Row> => ({
      key: role,
      label: words.roles[role],
      isFixed: true,
      value: (row) => words.may[row[role]],
    })),
  ];
  return (
    <div className="rw-stack-100">
      <DataTable
        title={words.title}
        columns={columns}
        rows={RIGHTS}
        keyOf={({ act }) => act}
        empty={words.title}
        file="runway-rights"
        minWidth="medium"
      />
      <p className="rw-subtle rw-small rw-text">{words.who}</p>
    </div>
  );
}
