/** Another worker has taken the run: whoever gets this must stop at once and write nothing more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor(run: string) {
    super(`Another worker has taken run ${run}.`);
  }
}
