import { ForgeKvsAPIError } from '@forge/kvs';

/**
 * False where a condition refused the transaction. Which error says so is not documented, so what is stored decides:
 * `beaten` looks whether somebody else was faster.
 */
export async function transactionWon(transaction: Promise<void>, beaten: () => Promise<boolean>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && (await beaten())) return false;
    throw error;
  }
}
