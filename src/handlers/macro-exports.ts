import { exportMacro } from '../app/report/export-macro';

/** The `adfExport` function of each macro: the platform does not say which macro it exports. */
export const exportReadiness = (payload: unknown, platform: unknown) =>
  exportMacro('runway-readiness', payload, platform);
export const exportPlan = (payload: unknown, platform: unknown) => exportMacro('runway-plan', payload, platform);
export const exportRaci = (payload: unknown, platform: unknown) => exportMacro('runway-raci', payload, platform);
export const exportGoNoGo = (payload: unknown, platform: unknown) => exportMacro('runway-go-no-go', payload, platform);
export const exportTimeline = (payload: unknown, platform: unknown) =>
  exportMacro('runway-timeline', payload, platform);
export const exportSprint = (payload: unknown, platform: unknown) => exportMacro('runway-sprint', payload, platform);
