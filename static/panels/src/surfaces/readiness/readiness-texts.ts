export function readinessTexts() {
  return {
    readiness: {
      empty: 'Choose a wave',
      emptyBody: 'Edit the page, select this macro and choose Edit to set project and wave.',
    },
    save: {
      save: 'Save to Confluence',
      ask: 'Who can see the page?',
      forSpace: 'Everyone in the space',
      forMe: 'Only me',
      saving: 'Saving…',
      saved: 'Saved:',
      failed: 'Not saved',
      markdown: 'Report as Markdown',
      why: {
        'not-connected': 'Ask an administrator to connect Confluence, or copy the report:',
        'no-confluence': 'You cannot access Confluence. Copy the report:',
        'no-permission': 'You cannot add pages to this space. Copy the report:',
      },
    },
    report: {
      frame: (sections: string) => `Runway: ${sections}`,
      failed: 'Could not load the report',
      noAccess: 'Migration status',
      noAccessBody: 'Ask the migration lead for access to the Jira project.',
      emptyBody: 'Edit the page, select this macro and choose Edit to set project, wave and sections.',
    },
  };
}
