/** How long the other windows stand empty: as long as ending a session takes. */
const waitMs = 2000;

/**
 * Whoever signs out is out in every window (OWASP ASVS 5.0, 14.3.1): other pages of this door lose their content at once,
 * and go to the portal's first page. A page that the browser kept to go back to is asked for anew.
 */
export function signOutEverywhere(form: HTMLFormElement): void {
  const others = new BroadcastChannel(`sign-out ${form.action}`);
  form.addEventListener('submit', () => { others.postMessage(''); });
  others.onmessage = () => {
    document.querySelector('main')?.replaceChildren();
    setTimeout(() => { location.replace('/'); }, waitMs);
  };
  addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
}
