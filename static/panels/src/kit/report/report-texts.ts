import type { Format } from '../../shell/format';

export function reportTexts(format: Format) {
  return {
    reportView: {
      openFailed: 'Runway could not be opened in Jira. Ask for access to the project, or try again.',
      more: (count: number) => `${format.number(count)} more, see Runway in Jira`,
      hidden: (count: number) => `${format.number(count)} you cannot see`,
    },
  };
}
