/**
 * The id of the sample wave, which is made from a template that comes with the app and stored nowhere. `getOverview`,
 * `getPlan` and `listItems` show it on a project's page; every other call refuses it.
 */
export const SAMPLE_WAVE: string = 'sample';
