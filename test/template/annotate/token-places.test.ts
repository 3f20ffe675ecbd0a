import fc from 'fast-check';
import { hasToken, replaceToken } from '../../../src/template/annotate/token-places';

test.each([
  ['Ask @xxxx.', '@xxxx', true],
  ['Ask @xxxxx.', '@xxxx', false],
  ['MAX API and X APIs', 'X API', false],
  ['the X API.', 'X API', true],
  ['to {carrier?}now', '{carrier?}', true],
  ['éX API', 'X API', false],
  ['𝐀X API', 'X API', false],
  ['anything', '', false],
])('%j holds %j: %j', (text, token, expected) => {
  expect(hasToken(text, token)).toBe(expected);
});

test('a value is put in as it is, even one that holds the token or signs of patterns', () => {
  expect(replaceToken('a X API, X API', 'X API', '$& X API $1')).toBe('a $& X API $1, $& X API $1');
});

test('replacing leaves nothing behind and touches nothing else', () => {
  const word = fc.constantFrom('X', 'API', 'X API', 'MAX', ' ', '.', '@xxxx', 'x');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('');
      const replaced = replaceToken(text, 'X API', '⟦⟧');
      expect(hasToken(replaced, 'X API')).toBe(false);
      expect(replaced.replaceAll('⟦⟧', 'X API')).toBe(text);
    }),
  );
});
