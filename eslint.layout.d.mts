export declare const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
export declare const folderOf: (path: string) => string;
export declare const layoutProblems: (paths: readonly string[]) => readonly string[];
