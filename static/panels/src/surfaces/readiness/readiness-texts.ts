export function readinessTexts() {
  return {
    readiness: {
      empty: 'Choose a project and a wave',
      emptyBody:
        'This macro shows how ready a migration wave is, phase by phase. Edit the page, select the macro and choose Edit to set the project and the wave.',
    },
  };
}
