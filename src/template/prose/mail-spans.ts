import type { TextSpan } from './text-span';

/** As long as an address may be on each side of its @ (RFC 5321, 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}.!#$%&'+/=?^_{|}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;

/** Names of lists, teams, machines and accounts of systems: behind them is no single person. */
const SHARED = new Set(
  'team teams list lists news newsletter announce announcements all everyone users user dev devs group groups grp dl noreply reply donotreply support help helpdesk servicedesk security abuse postmaster hostmaster webmaster admin admins administrator root ops devops sre oncall alert alerts notify notifications monitoring info git svn hg deploy svc service bot jenkins ci daemon bounces subscribe unsubscribe ubuntu ec2 oracle postgres backup'.split(
    ' ',
  ),
);
const LIST_DOMAIN = /(?:^|\.)(?:lists?|listserv|groups|googlegroups|mailman|noreply|no-reply|bounces|newsletter)\./i;
const CALLED_LIST =
  /\b(?:lists?|groups?|alias|mailbox|newsletter)(?:[,:]? (?:at|called|named|address|under))?[:(]? ?[<(]?$/i;
const IS_LIST = /^[>)]? ?\(?(?:(?:the|our|a) )?(?:mailing|distribution) list/i;

/** A program for which `user@host` or `name@version` is an argument: only options, paths and small words stand between. */
const COMMAND =
  /(?<![\p{L}\p{N}-])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|telnet|kinit|su|sudo|curl|wget|psql|mysql|git (?:clone|remote|push|pull|fetch|submodule)|(?:npm|npx|yarn|pnpm|pip3?|brew|cargo|go|helm|docker|podman) (?:i|ci|install|add|get|pull|push|run|exec|dlx))(?: (?:-\S{1,80}(?: [\w./:=-]{1,80})?|\S{0,80}[./:=_]\S{0,80}|to|into|as|add|origin)){0,6} ["']?$/u;
const OPTION = /(?:^|\s)--?[a-z][\w-]{0,40}[= ]["']?(?:\w{1,20}:)?$/i;

/** A release and no domain: `3.2.0`, `v1.4`, `2x.png`, `sha256.abc`. */
const VERSION = /^(?:v?\d|(?:sha|md5|blake)\d*[a-z]?\.)/i;
/** Ends of units and files that are no domains. */
const NO_DOMAIN =
  /\.(?:service|socket|timer|target|mount|png|jpe?g|gif|svg|tgz|tar|zip|jar|war|json|ya?ml|conf|sql|log|txt)$/i;

/**
 * E-mail addresses of people in a text. Addresses of lists and teams, users on hosts, repositories, versions and digests are
 * none.
 */
export const mailSpans = (text: string): readonly TextSpan[] => {
  const spans: TextSpan[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < LONGEST_LOCAL && LOCAL.test(text[from - 1] ?? '')) from -= 1;
    let to = at + 1;
    while (to < text.length && to - at < LONGEST_DOMAIN && DOMAIN.test(text[to] ?? '')) to += 1;
    while (to > at + 1 && /[.-]/.test(text[to - 1] ?? '')) to -= 1;
    const parts = { local: text.slice(from, at), domain: text.slice(at + 1, to) };
    if (from < at && isPersonal(parts, text.slice(Math.max(0, from - 200), from), text.slice(to, to + 40)))
      spans.push([from, to]);
  }
  return spans;
};

const isPersonal = (
  { local, domain }: { readonly local: string; readonly domain: string },
  before: string,
  behind: string,
): boolean => {
  const isAddress = /\.\p{L}{2,}$/u.test(domain) && !VERSION.test(domain) && !NO_DOMAIN.test(domain);
  // A path, a scope of packages (`@scope/tool@next.js`), a handle (`@user@host`).
  if (!isAddress || local.includes('/') || /[@/]$/.test(before)) return false;
  // `git@host:path`, `host:22`.
  if (/^:[\w~/.$]/.test(behind)) return false;
  const isShared = local
    .toLowerCase()
    .split(/[-_+]/)
    .some((word) => SHARED.has(word));
  if (isShared || LIST_DOMAIN.test(`${domain}.`) || IS_LIST.test(behind)) return false;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return !CALLED_LIST.test(line) && !OPTION.test(line) && !COMMAND.test(line);
};
