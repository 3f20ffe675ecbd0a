/** Without what is absent, and without empty lists: the model has one way to say nothing. */
export const pruned = <T extends object>(value: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0)),
  ) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
