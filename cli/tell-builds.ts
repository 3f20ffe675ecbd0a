/** A build that takes so long that a person must be told: it says when it begins; it may find that nothing is to be done. */
export type Build<T> = (onBuild: () => void) => Promise<T>;

export interface BuildWords {
  /** "Building the panels (half a minute the first time)" */
  readonly begins: string;
  /** "The panels are built" */
  readonly done: string;
}

/**
 * Prints one line when a build begins and one with the seconds that it took when it is done; nothing where what is there is
 * current. Whole lines, since several builds may run side by side.
 */
export async function tellBuild<T>(
  print: (line: string) => void,
  { begins, done }: BuildWords,
  build: Build<T>,
): Promise<T> {
  let begun: number | null = null;
  const built = await build(() => {
    begun = performance.now();
    print(`${begins} …`);
  });
  if (begun !== null) print(`${done}: ${Math.round((performance.now() - begun) / 1_000)} s.`);
  return built;
}

export const PANELS: BuildWords = {
  begins: 'Building the panels (ten seconds the first time, none while they do not change)',
  done: 'The panels are built',
};
export const GALLERY: BuildWords = {
  begins: 'Building the gallery of the panels',
  done: 'The gallery is built',
};
export const APP: BuildWords = {
  begins: 'Bundling the app with Atlassian’s bundler (half a minute the first time, none while it does not change)',
  done: 'The app is bundled',
};
