import type { Template } from '../../template/template';

const NAMES = /migrat|transform|cut[ -]?over|go[ -]?live|launch|moderni[sz]/i;

/**
 * Which phase ends with T-0, by its index: the one that the template marks; else the last whose name says that something is moved; else
 * the last of all.
 */
export const cutoverPhase = ({ phases }: Pick<Template, 'phases'>): number => {
  const marked = phases.findLastIndex((phase) => phase.cutover === true);
  if (marked !== -1) return marked;
  const named = phases.findLastIndex((phase) => NAMES.test(phase.name));
  return named === -1 ? phases.length - 1 : named;
};
