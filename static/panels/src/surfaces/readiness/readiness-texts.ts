export function readinessTexts() {
  return {
    readiness: {
      empty: 'Choose a project and a wave',
      emptyBody:
        'This macro shows how ready a migration wave is, phase by phase. Edit the page, select the macro and choose Edit to set the project and the wave.',
    },
    report: {
      failed: 'The report could not be read',
      noAccess: 'This page shows the status of a migration',
      noAccessBody: 'To see it you need access to its Jira project. Ask the migration lead for access.',
      emptyBody:
        'Edit the page, select the macro and choose Edit to set the project, the wave and what the page shows of it.',
    },
  };
}
