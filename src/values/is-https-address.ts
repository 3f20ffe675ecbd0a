/** An address that a browser opens without a scheme of its own: `https` alone, with a host and without a name and password. */
export function isHttpsAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
}
