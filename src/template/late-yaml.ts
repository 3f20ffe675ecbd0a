import type * as Yaml from 'yaml';

/** The YAML package, evaluated when a template in YAML is read or written: opening a panel does not wait for it. */
export const yaml = (): typeof Yaml => require('yaml') as typeof Yaml;
