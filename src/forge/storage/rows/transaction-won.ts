import { ForgeKvsAPIError } from '@forge/kvs';
import { isStorageBusy } from './is-storage-busy';

/** What of a transaction this needs. It can be executed again: nothing of a refused one was written. */
export interface Transaction {
  execute(): Promise<void>;
}

/** Tries at a transaction that storage refuses while no one has written what it is conditioned on. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 25;
const CONFLICT = 409;

/**
 * False where a condition refused the transaction. Which error says so is not documented, so what is stored decides:
 * `beaten` looks whether someone else was faster. Where no one was, two transactions met on a row: it is tried again after a
 * random pause that doubles, so that those who met do not meet again.
 * @throws ForgeKvsAPIError where storage is busy, or refuses it for another reason or each time
 */
export async function transactionWon(transaction: Transaction, beaten: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      await transaction.execute();
      return true;
    } catch (error) {
      if (!(error instanceof ForgeKvsAPIError) || isStorageBusy(error)) throw error;
      if (await beaten()) return false;
      if (error.responseDetails.status !== CONFLICT || tries === ATTEMPTS) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()));
    }
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
