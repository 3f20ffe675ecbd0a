import { z } from 'zod';
import { MOST_CONFIG_BYTES, reportChoice, type ReportChoice } from '../contract/report';
import type { MacroKey } from '../contract/report-names';
import { MACRO_SECTIONS } from './macro-sections';

const given = z.looseObject({
  report: z.string().optional(),
  projectId: z.string().optional(),
  waveId: z.string().optional(),
});

/**
 * What the configuration of a macro chooses. The readiness macro was configured by project and wave alone, and still is read so.
 * @returns null where nothing is chosen yet, or what is there cannot be read: who wrote it is not known
 */
export function readChoice(macro: MacroKey, config: unknown): ReportChoice | null {
  const read = given.safeParse(config);
  if (!read.success) return null;
  const { report, projectId, waveId } = read.data;
  const chosen =
    report === undefined
      ? { v: 1, project: projectId, wave: waveId, sections: [...MACRO_SECTIONS[macro]] }
      : parsed(report);
  const choice = reportChoice.safeParse(chosen);
  return choice.success ? choice.data : null;
}

function parsed(text: string): unknown {
  if (new TextEncoder().encode(text).length > MOST_CONFIG_BYTES) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
