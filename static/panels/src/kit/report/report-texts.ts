import type { Format } from '../../shell/format';

export function reportTexts(format: Format) {
  return {
    reportView: {
      openFailed: 'Could not open Runway. Ask for project access, or retry.',
      more: (count: number) => `${format.number(count)} more in Jira`,
      hidden: (count: number) => `${format.number(count)} hidden`,
    },
  };
}
