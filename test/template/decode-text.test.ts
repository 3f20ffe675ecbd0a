import { decodeText } from '../../src/template/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decoding', () => {
  test('keeps UTF-8 and reads other high bytes as Windows-1252, in one file', () => {
    const mixed = Uint8Array.of(...utf8('– ü '), 0x96, 0x20, 0x92, 0x20, 0xe9, 0x80, ...utf8(' 😀'));
    expect(decodeText(mixed)).toEqual({ text: '– ü – ’ é€ 😀', windows1252: 4, mojibake: 0, controls: 0 });
  });

  test.each([
    ['â€¢ item', '• item', 1],
    ['itâ€™s â€œsoâ€\u009d', 'it’s “so”', 3],
    ['cafÃ© Ã‰tÃ©', 'café Été', 3],
    ['ðŸ˜€', '😀', 1],
    ['ï»¿# Module', '# Module', 1],
    ['CAFÉ» SÃO â la carte voilà”…', 'CAFÉ» SÃO â la carte voilà”…', 0],
  ])('repairs %s where it decodes back cleanly', (written, read, mojibake) => {
    expect(decodeText(utf8(written))).toMatchObject({ text: read, mojibake });
  });

  test('ends lines in one way and replaces control characters', () => {
    expect(decodeText(utf8('a\r\nb\rc\u000bd\te'))).toMatchObject({ text: 'a\nb\nc d\te', controls: 1 });
  });

  test('reads UTF-16 where a byte order mark announces it', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x23, 0, 0xfc, 0)).text).toBe('#ü');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x23, 0, 0xfc)).text).toBe('#ü');
  });
});
