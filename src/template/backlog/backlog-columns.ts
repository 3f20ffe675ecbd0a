/** What Runway takes from a column of a backlog. A column that is none of these is kept as text. `noise` says nothing of the work. */
export type BacklogField =
  | 'summary'
  | 'description'
  | 'type'
  | 'id'
  | 'key'
  | 'parent'
  | 'children'
  | 'epicLink'
  | 'epicName'
  | 'storyPoints'
  | 'labels'
  | 'label'
  | 'component'
  | 'fixVersion'
  | 'section'
  | 'status'
  | 'priority'
  | 'criteria'
  | 'person'
  /** When it was finished, or whether. */
  | 'completed'
  /** Whether it was put away. */
  | 'archived'
  | 'noise';

/** Headings as trackers write them, small and without spaces at an edge, a tracker or a language a line. */
const HEADINGS: Readonly<Record<BacklogField, readonly string[]>> = {
  summary: ['summary', 'zusammenfassung', 'résumé', 'resumen', 'resumo'],
  description: [
    'description',
    'notes',
    'card description',
    'beschreibung',
    'description détaillée',
    'descripción',
    'descrição',
  ],
  type: [
    'issue type|issuetype|work type|work item type',
    'vorgangstyp|typ des vorgangs',
    'type de ticket|type de demande',
    'tipo de incidencia|tipo de problema|tipo de actividad',
    'tipo de item|tipo de ticket|tipo de problema',
  ],
  id: [
    'issue id|work item id|task id|card id',
    'vorgangs-id|vorgangsid|vorgang-id',
    'id de ticket|id du ticket|id de la demande',
    'id de incidencia|id de la incidencia',
    'id do item|id do ticket|id do problema',
  ],
  key: [
    'issue key|work item key|key',
    'vorgangsschlüssel|vorgangschlüssel|schlüssel',
    'clé de ticket|clé du ticket|clé de demande|clé',
    'clave de incidencia|clave',
    'chave do item|chave do ticket|chave',
  ],
  parent: [
    'parent|parent id|parent key|parent issue|parent task|parent link',
    'übergeordnet|übergeordneter vorgang|übergeordnete id|übergeordneter schlüssel',
    'parent|ticket parent|demande parente|id parent',
    'principal|incidencia principal|padre|id principal',
    'pai|item pai|ticket pai|principal',
  ],
  children: ['sub-tasks', 'subtasks', 'unteraufgaben', 'sous-tâches', 'subtareas', 'subtarefas'],
  epicLink: [
    'epic link',
    'epic-verknüpfung|epos-verknüpfung',
    "lien d'épopée|lien vers l'épopée",
    'enlace de épica',
    'link do épico|link de épico',
  ],
  epicName: ['epic name', 'epic-name|name des epos', "nom de l'épopée", 'nombre de épica', 'nome do épico'],
  storyPoints: [
    'story points|story point estimate|story points (estimate)',
    'story-punkte|story-points',
    "points d'histoire",
    'puntos de historia',
    'pontos da história|story points',
  ],
  labels: ['labels|tags', 'stichwörter|stichworte', 'étiquettes', 'etiquetas', 'etiquetas|rótulos'],
  label: ['label'],
  component: [
    'component|components|component/s',
    'komponenten|komponente|komponente(n)',
    'composants|composant',
    'componentes|componente',
    'componentes|componente',
  ],
  fixVersion: [
    'fix version|fix versions|fix version/s',
    'lösungsversion|lösungsversionen|lösungsversion(en)',
    'version corrigée|versions corrigées|version(s) corrigée(s)',
    'versión corregida|versiones corregidas|versión de corrección',
    'versão corrigida|versões corrigidas|versão de correção',
  ],
  section: ['section/column|list name'],
  status: ['status|state', 'status', 'état|statut', 'estado', 'status|situação'],
  priority: ['priority', 'priorität', 'priorité', 'prioridad', 'prioridade'],
  criteria: [
    'acceptance criteria',
    'akzeptanzkriterien',
    "critères d'acceptation",
    'criterios de aceptación',
    'critérios de aceitação',
  ],
  person: [
    'assignee|assignee id|assignee email|reporter|reporter id|creator|creator id|watchers|watchers id|project lead|project lead id|assigned to|created by|changed by|members|comment author',
    'zugewiesene person|zugewiesene person-id|bearbeiter|autor|autor-id|ersteller|ersteller-id|beobachter|projektleiter|projektleitung',
    'responsable|rapporteur|créateur|observateurs|responsable du projet',
    'persona asignada|responsable|informador|creador|observadores|responsable del proyecto',
    'responsável|relator|criador|observadores|líder do projeto',
  ],
  completed: ['completed at|due complete'],
  archived: ['archived'],
  noise: [
    'project|created|updated|last viewed|resolved|resolution|votes|work ratio|project key|project name|project type|project url|project description|status category|status category changed|created at|last modified|created date|changed date|area id|iteration id|rank|board id|board name|board url|card url|list id|list url|card number|rev|security level|satisfaction rating|parent summary|attachment|Σ progress|Σ time spent|Σ remaining estimate|Σ original estimate|Δ progress',
    'projekt|erstellt|aktualisiert|zuletzt angesehen|gelöst|lösung|erledigt am|stimmen|arbeitsverhältnis|projektschlüssel|projektname|projekttyp|projekt-url|statuskategorie',
    'création|mise à jour|dernière consultation|résolution|votes|clé du projet|nom du projet|type de projet|url du projet',
    'creada|creado|actualizada|actualizado|última visualización|resolución|votos|clave del proyecto|nombre del proyecto|tipo de proyecto|url del proyecto',
    'criado|atualizado|última visualização|resolução|votos|chave do projeto|nome do projeto|tipo de projeto|url do projeto',
  ],
};

/** Headings that name these fields beside others of a tracker, and too many other things by themselves. */
const WITH_OTHERS: Readonly<Partial<Record<BacklogField, readonly string[]>>> = {
  summary: ['title|name|task name|card name|titel|titre|título'],
  type: ['type|typ|tipo'],
  id: ['id'],
  epicLink: ['epic|epic key|epic id|epos|épopée|épica|épico'],
  storyPoints: ['points|estimate|effort'],
};

const mapOf = (
  fields: Readonly<Partial<Record<BacklogField, readonly string[]>>>,
): ReadonlyMap<string, BacklogField> => {
  const all = new Map<string, BacklogField>();
  for (const [field, lines] of Object.entries(fields) as [BacklogField, readonly string[]][])
    for (const heading of lines.flatMap((line) => line.split('|'))) {
      const name = heading.toLowerCase();
      if (!all.has(name)) all.set(name, field);
    }
  return all;
};

const OWN = mapOf(HEADINGS);
const OTHERS = mapOf(WITH_OTHERS);

/** The field of a column by its heading; null where it has none. */
const backlogField = (heading: string): BacklogField | null => OWN.get(nameOf(heading)) ?? null;

const nameOf = (heading: string): string => {
  const name = heading.trim().toLowerCase().replace(/\s+/g, ' ');
  return (
    /^(?:custom field|benutzerdefiniertes feld|champ personnalisé|campo personalizado) \((.*)\)$/.exec(name)?.[1] ??
    name
  );
};

/** How the levels of a backlog are written: `Title 1`, `Title 2` … of Azure Boards. */
export const titleLevel = (heading: string): number | null => {
  const level = /^\s*title (\d)\s*$/i.exec(heading)?.[1];
  return level === undefined ? null : Number(level);
};

/** The fields of all columns: headings that name one beside others count where no other column has that field. */
export const backlogFields = (headings: readonly string[]): readonly (BacklogField | null)[] => {
  const own = headings.map((heading) => (titleLevel(heading) === null ? backlogField(heading) : 'summary'));
  const taken = new Set(own);
  return own.map((field, index) => {
    if (field !== null) return field;
    const other = OTHERS.get(nameOf(headings[index] ?? ''));
    if (other === undefined || taken.has(other)) return null;
    taken.add(other);
    return other;
  });
};

const TYPES =
  /(?:^|[,;\t|"\n])\s*"?(?:epic|feature|user story|story|product backlog item|task|bug|issue|sub-?task|initiative)"?\s*(?=[,;\t|\n]|$)/im;

/** Whether headings, with some rows below them, are those of a tracker's export. */
export const isBacklog = (headings: readonly string[], below: string): boolean => {
  const strict = new Set(headings.map(backlogField));
  if (strict.has('summary') && strict.has('type')) return true;
  const names = headings.map(nameOf);
  if (names.includes('section/column') || names.includes('card name')) return true;
  if (strict.has('type') && headings.some((heading) => titleLevel(heading) === 1)) return true;
  const fields = new Set(backlogFields(headings));
  return fields.has('summary') && fields.has('type') && TYPES.test(below);
};
