/** What a column of a table says of the row's item. `other`: text that stays with it. */
export const COLUMN_ROLES = [
  ...([
    'time',
    'title',
    'text',
    'phase',
    'group',
    'owner',
    'status',
    'done',
    'number',
    'id',
    'due',
    'duration',
  ] as const),
  ...(['priority', 'points', 'labels', 'other'] as const),
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * Headings of columns in small letters, by role: English, German, French, Spanish, Portuguese, a language a line. `title` names work by
 * itself; `weakTitle` does so only beside columns that work has (an owner, a status, a time).
 */
export const COLUMN_WORDS: Readonly<Record<ColumnRole | 'weakTitle', readonly string[]>> = {
  time: [
    'timeline|timing|time|planned start|planned start time|planned time|start time|when|offset|schedule|t|t-minus|t minus|week|day|hour|minutes|target|target date|t-time|countdown',
    'zeitplan|zeit|wann|zeitpunkt|woche|tag|stunde|uhrzeit',
    'calendrier|quand|heure|semaine|jour|délai|planning',
    'cronograma|cuándo|cuando|hora|semana|día|dia|momento',
    'quando|prazo relativo|horário',
  ],
  title: [
    'task|tasks|activity|activities|action|actions|action item|action items|action required|step|steps|sub-task|subtask|sub task|task name|task description|task title|activity name|activity description|step description|what|what to do|to do|to-do|todo|work item|deliverable|deliverables|checklist item|check|checks|checkpoint|criterion|criteria|control|requirement|test|test case|customer activities|procedure|instruction|instructions',
    'aufgabe|aufgaben|aktivität|aktivitäten|maßnahme|massnahme|maßnahmen|tätigkeit|schritt|schritte|teilaufgabe|unteraufgabe|was|kriterium|prüfpunkt|arbeitspaket',
    'tâche|tâches|activité|activités|action à mener|étape|étapes|sous-tâche|quoi|critère|livrable',
    'tarea|tareas|actividad|actividades|acción|acciones|paso|pasos|subtarea|qué|criterio|entregable',
    'tarefa|tarefas|atividade|atividades|ação|ações|passo|passos|etapa|subtarefa|critério|entregável',
  ],
  weakTitle: [
    'description|item|items|name|title|summary|subject|topic|details|question|feature',
    'beschreibung|name|titel|thema|zusammenfassung|bezeichnung|betreff|vorgang|punkt',
    'description|nom|titre|sujet|résumé|intitulé|objet',
    'descripción|nombre|título|tema|resumen|asunto',
    'descrição|nome|título|tema|resumo|assunto',
  ],
  text: [
    'description|details|detail|instructions|how',
    'beschreibung|details|anleitung|einzelheiten',
    'description|détails|détail',
    'descripción|detalles|detalle',
    'descrição|detalhes|detalhe',
  ],
  phase: [
    'phase|phases|stage|migration phase|project phase|wave|milestone',
    'phase|abschnitt|etappe|stufe|meilenstein',
    'phase|jalon',
    'fase|hito',
    'fase|marco',
  ],
  group: [
    'category|area|topic|section|group|workstream|work stream|stream|domain|team area|module|epic|component|section/column|list|bucket|system',
    'kategorie|bereich|gruppe|thema|arbeitsstrom|teilprojekt|modul|komponente',
    'catégorie|domaine|groupe|section|volet|chantier|module',
    'categoría|área|grupo|sección|ámbito|módulo',
    'categoria|área|grupo|seção|módulo',
  ],
  owner: [
    'owner|owners|owned by|responsible|accountable|assignee|assigned to|assigned|who|lead|role|owner/link|responsible party|responsible person|responsible team|team|party|person|resource|poc|point of contact|performed by|done by|task owner|action owner|resource names|resource name|resources',
    'verantwortlich|verantwortliche|verantwortlicher|zuständig|zuständigkeit|wer|rolle|bearbeiter|besitzer|zugewiesen an|team|person|ressourcennamen',
    'responsable|propriétaire|qui|rôle|assigné à|pilote|équipe|acteur',
    'responsable|propietario|quién|quien|rol|asignado a|encargado|equipo|dueño',
    'responsável|proprietário|quem|papel|atribuído a|encarregado|equipe|dono',
  ],
  status: [
    'status|state|progress|current status|rag|rag status|pass/fail|result|go/no-go',
    'status|stand|zustand|fortschritt|ergebnis',
    'statut|état|avancement|résultat',
    'estado|progreso|resultado',
    'estado|status|situação|progresso|andamento',
  ],
  done: [
    'done|complete|completed|complete?|done?|check|checked|✓|✔|☑|tick|finished|y/n|completed?',
    'erledigt|fertig|abgeschlossen|abgehakt|ok',
    'fait|terminé|effectué',
    'hecho|completado|terminado|listo',
    'feito|concluído|concluída|pronto',
  ],
  number: [
    '#|no|no.|nr|nr.|number|s.no|s.no.|sno|sl no|seq|sequence|order|item #|step #|step no|line',
    'nr|nr.|lfd. nr.|lfd nr|nummer|pos|pos.',
    'n°|nº|numéro|num|ordre',
    'n.º|núm.|núm|número|orden',
    'nº|n.º|número|ordem',
  ],
  id: [
    'id|task id|item id|key|ref|reference|ticket|issue|code|wbs|step id|activity id|test id|uid',
    'kennung|schlüssel|id|ticket|aufgaben-id',
    'identifiant|clé|référence|réf.|id',
    'identificador|clave|referencia|id',
    'identificador|chave|referência|id',
  ],
  due: [
    'due|due date|deadline|date|target date|finish|end|end date|by when|planned date|planned end|completion date|due by|finish date',
    'fällig|fällig am|fälligkeit|fälligkeitsdatum|termin|datum|frist|bis|bis wann|ende|enddatum',
    "échéance|date d'échéance|date|date limite|fin|date de fin",
    'vencimiento|fecha|fecha límite|fecha de vencimiento|plazo|fin',
    'vencimento|data|data limite|prazo|data de vencimento|fim',
  ],
  duration: [
    'duration|est|est.|estimate|estimated duration|effort|planned duration|expected duration|length|takes|time required|time needed|duration (min)|elapsed',
    'dauer|aufwand|schätzung',
    'durée|effort|estimation|charge',
    'duración|esfuerzo|estimación',
    'duração|esforço|estimativa',
  ],
  priority: [
    'priority|prio|severity|importance|criticality',
    'priorität|prio|wichtigkeit|dringlichkeit',
    'priorité|importance|criticité',
    'prioridad|importancia|criticidad',
    'prioridade|importância|criticidade',
  ],
  points: [
    'story points|story point estimate|points|sp',
    'punkte|story-punkte',
    "points d'histoire",
    'puntos',
    'pontos',
  ],
  labels: [
    'labels|label|tags|tag',
    'stichwörter|stichwort|etiketten|schlagwörter',
    'étiquettes|étiquette',
    'etiquetas',
    'etiquetas|rótulos',
  ],
  /** Text of the row, whatever its cells look like. */
  other: [
    'predecessor|predecessors|successor|successors|depends on|dependency|dependencies|blocked by|blocks|task mode|outline level|level|notes|comments|remarks',
    'vorgänger|nachfolger|abhängigkeit|abhängigkeiten|abhängig von|gliederungsebene|ebene|vorgangsmodus|notizen|bemerkungen',
    'prédécesseur|prédécesseurs|dépend de|dépendances|niveau|remarques|commentaires',
    'predecesora|predecesoras|depende de|dependencias|nivel|notas|comentarios',
    'predecessora|predecessoras|depende de|dependências|nível|notas|comentários|observações',
  ],
};
