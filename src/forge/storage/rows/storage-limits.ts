/** Keys of one batch or transaction (Forge KVS). */
export const MAX_KEYS = 25;
