export function readinessTexts() {
  return {
    readiness: {
      empty: 'Choose a project and a wave',
      emptyBody:
        'This macro shows how ready a migration wave is, phase by phase. Edit the page, select the macro and choose Edit to set the project and the wave.',
    },
    save: {
      save: 'Save to Confluence',
      ask: 'Who is to see the saved page?',
      forSpace: 'Everyone in the space',
      forMe: 'Only me',
      saving: 'Saving…',
      saved: 'Saved:',
      failed: 'The report was not saved',
      markdown: 'The report as Markdown',
      why: {
        'not-connected': 'Confluence is not connected to Runway. An administrator can connect it. Copy the report:',
        'no-confluence': 'You have no access to Confluence. Copy the report:',
        'no-permission': 'You may not add pages to this space. Copy the report:',
      },
    },
    report: {
      frame: (sections: string) => `Runway: ${sections}`,
      failed: 'The report could not be read',
      noAccess: 'This page shows the status of a migration',
      noAccessBody: 'To see it you need access to its Jira project. Ask the migration lead for access.',
      emptyBody:
        'Edit the page, select the macro and choose Edit to set the project, the wave and what the page shows of it.',
    },
  };
}
