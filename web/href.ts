/** A path of our own: not `//host` nor `/\host`, and without the tabs and line breaks that browsers drop. */
const path = /^\/(?![/\\])[^\s\\]*$/;
const fragment = /^[#?]\S*$/;
const secure = /^https:\/\/[^\s\\/@]+(?:[/?#][^\s\\]*)?$/;

/**
 * An address that may stand in `href` or `action`: a path, a query, a fragment, or https. JSX escapes text, but it
 * lets `javascript:` through; anything else becomes `#`.
 */
export const href = (address: string): string =>
  (path.test(address) || fragment.test(address) || secure.test(address) ? address : '#');
