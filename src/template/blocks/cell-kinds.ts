import { readAmount } from '../../values/read-amount';
import { foldSpaces } from '../fold-spaces';
import { readOffsetCell } from '../timeline/read-offset-cell';

const MONTH =
  '(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|f[eé]v|avr|juin|juil|ao[uû]t|d[eé]c|ene|abr|ago|dic|fev|set|out)\\p{L}*\\.?';
const DATE = new RegExp(
  `^(?:(?:\\p{L}{2,10}\\.?,? )?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}(?:st|nd|rd|th|\\.)?[ -](?:de )?${MONTH}(?:[ ,-]+(?:de )?\\d{2,4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)(?:,?[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]m)?(?: ?[A-Z]{2,4})?)?)$`,
  'iu',
);
const STATUS =
  /^(?:(?:not|noch nicht|non|no|não) (?:started|done|begun|begonnen|commencé|iniciado|iniciada|yet)|to ?do|open|new|planned|pending|in[ -](?:progress|review|work|arbeit|bearbeitung)|en (?:cours|curso|progreso)|em (?:andamento|curso)|started|on hold|blocked|waiting|done|complete[d]?|closed|resolved|finished|cancell?ed|n\/?a|go|no[ -]go|pass(?:ed)?|fail(?:ed)?|ok|green|yellow|amber|red|gr[uü]n|gelb|rot|vert|jaune|rouge|verde|amarillo|amarelo|rojo|vermelho|offen|neu|geplant|erledigt|fertig|abgeschlossen|begonnen|ouvert|nouveau|prévu|à faire|termin[ée]e?|fait|bloqu[ée]e?|abierto|nuevo|pendiente|planificado|hecho|completad[oa]|cerrado|bloqueado|aberto|novo|pendente|planejado|feito|conclu[ií]d[oa]|fechado|draft|approved|ready|yes|no|tbd|scheduled|at risk|on track|deferred|accepted|backlog|selected for development)(?: ?\([^()]{0,40}\))?$/iu;
const TICKED = /^(?:\[[xX✓✔]\]|☑|☒|✅|✓|✔|✔️|:white_check_mark:|x|yes|y|ja|oui|sí|si|sim|done|true)$/i;
const UNTICKED = /^(?:\[ ?\]|☐|□|⬜|❏|no|n|nein|non|não|false|)$/i;
const BOX = /^(?:\[[ xX✓✔]?\]|[☐☑☒✅□⬜❏✓✔])/;
const ID = /^(?:[A-Z][A-Z0-9_]{0,9}[-.#]\d{1,6}(?:\.\d+)*|\d{1,4}(?:\.\d{1,4})*[.)]?|#\d{1,6})$/;
const PEOPLE =
  /(?<!\p{L})(?:lead|leads?|team|manager|owner|engineer|engineers|engineering|office|ops|operations|dba|dbas|admin|admins|architect|desk|sponsor|vendor|customer|client|partner|provider|product|developer|developers|analyst|coordinator|director|officer|pm|po|sme|cto|cio|ciso|it|hr|qa|leitung|leiter|leiterin|büro|kunde|équipe|responsable|chef|equipo|jefe|equipe|gerente|everybody|everyone|all)(?!\p{L})|^@\S/iu;
const FULL_NAME = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
const LONGEST_NAME = 60;

export const isTimeCell = (cell: string): boolean => readOffsetCell(cell).time !== null;
export const isDateCell = (cell: string): boolean => cell.length < 60 && DATE.test(plain(cell));
export const isStatusCell = (cell: string): boolean => cell.length < 80 && STATUS.test(plain(cell));
export const isBoxCell = (cell: string): boolean => BOX.test(plain(cell)) && plain(cell).length < 12;
export const isTicked = (cell: string): boolean => TICKED.test(plain(cell));
export const isUnticked = (cell: string): boolean => UNTICKED.test(plain(cell));
export const isIdCell = (cell: string): boolean => cell.length < 30 && ID.test(plain(cell));
export const isPeopleCell = (cell: string): boolean => {
  const words = plain(cell);
  return (
    words.length <= LONGEST_NAME &&
    !/[.!?:]$/.test(words) &&
    (PEOPLE.test(words) || FULL_NAME.test(words)) &&
    words.split(' ').length < 7
  );
};
export const isDurationCell = (cell: string): boolean => {
  const words = plain(cell).replace(/^[~≈] ?/, '');
  if (words.length > 30 || !/^\d/.test(words)) return false;
  const read = readAmount(words, 0);
  return read !== null && read.amount.unit !== null && read.end === words.length;
};

const plain = (cell: string): string => foldSpaces(cell.replace(/[*_`]/g, ''));
