/**
 * A deployed panel lives on an origin of its own, which has neither the site's cookies nor its REST. On one machine and
 * one port the two names of the loopback interface give the same separation: open the site by one, and the panels come
 * from the other. Behind any other host name (a forwarded port) there is no second name; panels then share the origin.
 */
export interface Origins {
  readonly shell: string;
  readonly frame: string;
}

const OTHER_NAME: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** @param host the request's Host header, `localhost:3000` */
export function originsOfShell(host: string): Origins {
  return { shell: `http://${host}`, frame: `http://${otherHost(host)}` };
}

/** @param host the Host header of a request for a panel */
export function originsOfFrame(host: string): Origins {
  return { shell: `http://${otherHost(host)}`, frame: `http://${host}` };
}

function otherHost(host: string): string {
  const [name = '', port] = host.split(':');
  const other = OTHER_NAME[name];
  return other === undefined ? host : port === undefined ? other : `${other}:${port}`;
}
