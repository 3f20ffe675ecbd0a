import { record } from './record';

type Callback = (...args: unknown[]) => void;

const subscriptions = new Map<number, { readonly event: string; readonly callback: Callback }>();
let subscribed = 0;

/** Events between the app's panels on one page. Answers the subscription's number. */
export function subscribe(data: unknown): number {
  const { event, callback } = record(data);
  subscriptions.set(++subscribed, { event: String(event), callback: callback as Callback });
  return subscribed;
}

export const unsubscribe = (subscription: unknown): boolean => subscriptions.delete(Number(subscription));

export function emit(data: unknown): void {
  const { event, payload } = record(data);
  for (const subscription of subscriptions.values()) if (subscription.event === event) subscription.callback(payload);
}
