/** The style sheets of the themes, which `@atlaskit/tokens` ships without types. */
declare module '@atlaskit/tokens/dist/esm/artifacts/themes/*' {
  const sheet: string;
  export default sheet;
}
