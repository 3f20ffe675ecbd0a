/** A value that is made when it is first asked for. Kept by a module only where it is the same for every installation: a process serves several. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
