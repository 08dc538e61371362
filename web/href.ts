/** A path of our own: not `//host` nor `/\host`, and without the tabs and line breaks that browsers drop. */
const path = /^\/(?![/\\])[^\s\\]*$/;
const fragment = /^[#?]\S*$/;
/** On one's own machine the bucket has no TLS; that address reaches no other machine. */
const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost):\d+(?:[/?#][^\s\\]*)?$/;
const secure = /^https:\/\/[^\s\\/@?#]+(?:[/?#][^\s\\]*)?$/;

/**
 * An address that may stand in `href` or `action`: a path, a query, a fragment, https, or this machine. JSX escapes text, but it
 * lets `javascript:` through; anything else becomes `#`.
 */
export const href = (address: string): string =>
  (path.test(address) || fragment.test(address) || secure.test(address) || loopback.test(address) ? address : '#');
