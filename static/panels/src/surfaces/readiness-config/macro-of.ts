import { MACRO_KEYS, type MacroKey } from '../../../../../src/contract/report-names';

/** The macro that a form configures; the readiness macro where the product names none that is known. */
export const macroOf = (moduleKey: string): MacroKey =>
  MACRO_KEYS.find((key) => key === moduleKey) ?? 'runway-readiness';
