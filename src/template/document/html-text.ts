const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', bull: '•' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è' },
  ...{
    agrave: 'à',
    ccedil: 'ç',
    ntilde: 'ñ',
    rarr: '→',
    larr: '←',
    check: '✓',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  },
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

/** Character references of HTML as their characters; ones that are not known stay. No reference stands for others. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      })
    : text;
