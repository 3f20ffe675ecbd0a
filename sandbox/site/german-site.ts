import type { FieldState, LinkTypeState, PriorityState, SiteState } from './site-state';

/** From the highest down: five, as on a fresh site, but the numbers say nothing of the order. */
const PRIORITIES: readonly PriorityState[] = [
  { id: '4', name: 'Kritisch', description: 'Ohne das geht nichts.', color: '#d04437' },
  { id: '1', name: 'Dringend', description: 'Wird bald gebraucht.', color: '#f15C75' },
  { id: '5', name: 'Normal', description: 'Wie üblich.', color: '#f79232', isDefault: true },
  { id: '2', name: 'Gering', description: 'Kann warten.', color: '#707070' },
  { id: '3', name: 'Unwichtig', description: 'Wenn Zeit bleibt.', color: '#999999' },
];

const LINK_TYPES: readonly LinkTypeState[] = [
  { id: '10003', name: 'Beziehung', inward: 'bezieht sich auf', outward: 'bezieht sich auf' },
  { id: '10001', name: 'Kopie', inward: 'wird kopiert von', outward: 'kopiert' },
  { id: '10000', name: 'Blockade', inward: 'wird blockiert von', outward: 'blockiert' },
  { id: '10002', name: 'Doppelung', inward: 'wird gedoppelt von', outward: 'doppelt' },
];

const RESOLUTIONS: Readonly<Record<string, string>> = {
  '10000': 'Fertig',
  '10001': 'Wird nicht erledigt',
  '10002': 'Doppelt',
  '10003': 'Nicht nachvollziehbar',
  '10004': 'Abgelehnt',
};

const TYPES: Readonly<Record<string, string>> = {
  Epic: 'Epos',
  Story: 'Geschichte',
  Task: 'Aufgabe',
  Bug: 'Fehler',
  'Sub-task': 'Unteraufgabe',
  Subtask: 'Teilaufgabe',
};

const STATUSES: Readonly<Record<string, string>> = {
  'To Do': 'Zu erledigen',
  'In Progress': 'In Arbeit',
  Done: 'Erledigt',
};

const FIELDS: Readonly<Record<string, string>> = {
  project: 'Projekt',
  issuetype: 'Vorgangstyp',
  parent: 'Übergeordnet',
  summary: 'Zusammenfassung',
  description: 'Beschreibung',
  labels: 'Stichwörter',
  priority: 'Priorität',
  assignee: 'Bearbeiter',
  reporter: 'Autor',
  duedate: 'Fälligkeitsdatum',
  security: 'Sicherheitsstufe',
  status: 'Status',
  resolution: 'Lösung',
  issuelinks: 'Verknüpfte Vorgänge',
  subtasks: 'Unteraufgaben',
  attachment: 'Anhang',
  comment: 'Kommentar',
  created: 'Erstellt',
  updated: 'Aktualisiert',
  customfield_10016: 'Geschätzte Punkte',
  customfield_10019: 'Rang',
  customfield_10020: 'Sprint',
  customfield_10021: 'Markiert',
  customfield_10050: 'Änderungsnummer',
  customfield_10051: 'Umgebung',
};
/** Fields that Jira itself made: for these it says how they are called in English. */
const MADE_BY_JIRA = new Set(['customfield_10016', 'customfield_10019', 'customfield_10020', 'customfield_10021']);

/** Here the start date has another number, and the number that it has on a fresh site belongs to a date of the site's own. */
const FRESH_START = 'customfield_10015';
const START = 'customfield_10188';

/**
 * The default site as people in Germany have it: every name is another, priorities are in another order of their numbers, and the
 * start date is another field. Who looks for anything by its English name, or by the number of a fresh site, finds nothing or
 * something else. Only the numbers of Jira’s own link types are as everywhere.
 */
export function germanSite(state: SiteState): void {
  const { jira } = state;
  state.name = 'Runway auf Deutsch';
  jira.priorities = PRIORITIES;
  jira.linkTypes = LINK_TYPES;
  jira.resolutionNames = RESOLUTIONS;
  for (const type of Object.values(jira.issueTypes)) {
    type.untranslatedName = type.name;
    type.name = TYPES[type.name] ?? type.name;
  }
  for (const status of Object.values(jira.statuses)) status.name = STATUSES[status.name] ?? status.name;
  const start = jira.fields[FRESH_START];
  for (const field of Object.values(jira.fields)) rename(field);
  if (start === undefined) return;
  jira.fields[START] = { ...start, id: START, name: 'Startdatum', untranslatedName: 'Start date' };
  jira.fields[FRESH_START] = { ...start, name: 'Abnahmedatum', untranslatedName: 'Abnahmedatum' };
  for (const project of Object.values(jira.projects))
    project.createScreens = Object.fromEntries(
      Object.entries(project.createScreens).map(([type, screen]) => [
        type,
        screen.flatMap((entry) => (entry.fieldId === FRESH_START ? [entry, { ...entry, fieldId: START }] : [entry])),
      ]),
    );
}

function rename(field: FieldState): void {
  if (MADE_BY_JIRA.has(field.id)) field.untranslatedName = field.name;
  field.name = FIELDS[field.id] ?? field.name;
  if (field.id === 'customfield_10021')
    field.allowedValues = field.allowedValues.map((option) => ({ ...option, value: 'Hindernis' }));
}
