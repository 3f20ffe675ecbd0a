import ts from 'typescript';

/** Folders whose files may hold values and types of Forge's SDK. */
const EDGE = /(?:^|\/)src\/(?:forge|handlers)\//;
const SDK = /\/node_modules\/@forge\//;
const PACKAGE = /\/node_modules\//;

/**
 * Imports of files outside the edge that bring in a value or a type of `@forge/*`: by name, by a re-export, or anywhere in
 * the type of what is imported. Only symbols that the edge declares are followed: a type of the SDK comes in through one of
 * them or by its own name.
 * @param files those of the program to examine, as their path in it begins
 * @returns one line each: file, imported name, and the SDK's own name
 */
export function forgeLeaks(program: ts.Program, isExamined: (file: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const known = new Map<ts.Symbol, string | null>();
  const leakOf = (named: ts.Symbol): string | null => {
    const symbol = named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    const found = known.get(symbol);
    if (found !== undefined) return found;
    const leak = isDeclaredIn(symbol, SDK) ? symbol.name : isDeclaredIn(symbol, EDGE) ? leakOfEdge(symbol) : null;
    known.set(symbol, leak);
    return leak;
  };
  const leakOfEdge = (symbol: ts.Symbol): string | null => {
    // `import * as` names a file: what it exports is examined one by one.
    if (symbol.flags & ts.SymbolFlags.ValueModule)
      return firstOf(checker.getExportsOfModule(symbol), (one) => leakOf(one));
    const seen = new Set<ts.Type>();
    const types = [
      ...(symbol.flags & ts.SymbolFlags.Value ? [checker.getTypeOfSymbol(symbol)] : []),
      ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
    ];
    return firstOf(types, (type) => leakOfType(checker, type, seen));
  };
  return program
    .getSourceFiles()
    .filter(({ fileName }) => isExamined(fileName) && !EDGE.test(fileName))
    .flatMap((file) =>
      namesOf(file).flatMap(({ node, module }) => {
        if (module.startsWith('@forge/')) return [`${file.fileName}: ${module}`];
        const symbol = checker.getSymbolAtLocation(node);
        const leak = symbol === undefined ? null : leakOf(symbol);
        return leak === null ? [] : [`${file.fileName}: ${node.getText()} brings in ${leak}`];
      }),
    );
}

/** Each name that a file imports or passes on, and a bare import by its module. */
function namesOf(file: ts.SourceFile): { readonly node: ts.Node; readonly module: string }[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from)) return [];
    const module = from.text;
    const nodes = ts.isImportDeclaration(statement) ? importedBy(statement) : exportedBy(statement);
    return (nodes.length === 0 ? [from] : nodes).map((node) => ({ node, module }));
  });
}

function importedBy({ importClause }: ts.ImportDeclaration): ts.Node[] {
  const bindings = importClause?.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamedImports(bindings) ? bindings.elements : [bindings];
  return [...(importClause?.name ? [importClause.name] : []), ...named.map(({ name }) => name)];
}

/** Of `export * from`, nothing: its module stands for all that it exports. */
const exportedBy = ({ exportClause }: ts.ExportDeclaration): ts.Node[] =>
  exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name) : [];

/** The SDK's name of the first type of its own within a type; null where there is none. */
function leakOfType(checker: ts.TypeChecker, type: ts.Type, seen: Set<ts.Type>): string | null {
  if (seen.has(type)) return null;
  seen.add(type);
  const within = (one: ts.Type) => leakOfType(checker, one, seen);
  const own = [type.symbol as ts.Symbol | undefined, type.aliasSymbol].find(
    (symbol) => symbol !== undefined && isDeclaredIn(symbol, SDK),
  );
  if (own !== undefined) return own.name;
  const parts = [
    ...(type.isUnionOrIntersection() ? type.types : []),
    ...(type.aliasTypeArguments ?? []),
    ...(isReference(type) ? checker.getTypeArguments(type) : []),
  ];
  const leak = firstOf(parts, within);
  // What a package declares holds nothing of the SDK but by its type arguments.
  const isForeign = (type.symbol as ts.Symbol | undefined) !== undefined && isDeclaredIn(type.symbol, PACKAGE);
  if (leak !== null || isForeign || !(type.flags & ts.TypeFlags.Object)) return leak;
  const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  return (
    firstOf(signatures, (signature) => {
      const parameters = signature.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter));
      return firstOf([signature.getReturnType(), ...parameters], within);
    }) ?? firstOf(type.getProperties(), (property) => within(checker.getTypeOfSymbol(property)))
  );
}

const isReference = (type: ts.Type): type is ts.TypeReference =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;

const isDeclaredIn = (symbol: ts.Symbol, folder: RegExp): boolean =>
  (symbol.declarations ?? []).some((declaration) => folder.test(declaration.getSourceFile().fileName));

function firstOf<T>(all: readonly T[], leakOf: (one: T) => string | null): string | null {
  for (const one of all) {
    const leak = leakOf(one);
    if (leak !== null) return leak;
  }
  return null;
}
