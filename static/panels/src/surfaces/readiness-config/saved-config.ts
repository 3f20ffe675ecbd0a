import { type MacroKey, REPORT_PRESETS, REPORT_SECTIONS } from '../../../../../src/contract/report-names';
import { MACRO_SECTIONS } from '../../../../../src/report/macro-sections';
import { PARTIES } from '../../shell/parties';
import type { Shown } from './report-fields';

export interface Before {
  readonly projectId?: string;
  readonly waveId?: string;
  readonly shown: Shown;
}

/**
 * What the macro was set to before, as the editor's context tells it. Read by hand: the app judges what is saved, and a schema
 * library would be as large as the form.
 */
export function savedConfig(macro: MacroKey, extension: Readonly<Record<string, unknown>>): Before {
  const config = fieldsOf(extension['config']);
  const report = typeof config['report'] === 'string' ? fieldsOf(parsed(config['report'])) : null;
  const [projectId, waveId] =
    report === null ? [config['projectId'], config['waveId']] : [report['project'], report['wave']];
  return {
    ...(typeof projectId === 'string' ? { projectId } : {}),
    ...(typeof waveId === 'string' ? { waveId } : {}),
    shown: shownOf(macro, report ?? {}),
  };
}

function shownOf(macro: MacroKey, report: Readonly<Record<string, unknown>>): Shown {
  const { sections, preset, party } = report;
  const chosen = REPORT_SECTIONS.filter((one) => Array.isArray(sections) && sections.includes(one));
  const ready = REPORT_PRESETS.find((one) => one === preset);
  const of = PARTIES.find((one) => one === party);
  return {
    sections: chosen.length === 0 ? [...MACRO_SECTIONS[macro]] : chosen,
    ...(ready === undefined ? {} : { preset: ready }),
    ...(of === undefined ? {} : { party: of }),
    ...filterOf(report, 'phase'),
    ...filterOf(report, 'workstream'),
    ...filterOf(report, 'gate'),
  };
}

function filterOf<K extends 'phase' | 'workstream' | 'gate'>(report: Readonly<Record<string, unknown>>, key: K) {
  const value = report[key];
  return typeof value === 'string' && value !== '' ? { [key]: value } : {};
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
