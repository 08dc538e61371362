type Words = Readonly<Record<'busy' | 'failed' | 'stopped', string>>;

/**
 * Answers the server's question with a passkey of this device (WebAuthn Level 3), and sends the form with the answer in it.
 * Without this script, or in a browser that cannot, the form says so and its button is off.
 */
export function usePasskey(form: HTMLFormElement): void {
  const [button, cannot, said] = [form.querySelector('button'), form.querySelector<HTMLElement>('.passkey-cannot'), form.querySelector('.passkey-said')];
  const credential = form.elements.namedItem('credential') as HTMLInputElement | null;
  if (button === null || cannot === null || said === null || credential === null) return;
  if (typeof PublicKeyCredential !== 'function' || typeof PublicKeyCredential.parseRequestOptionsFromJSON !== 'function') return;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  cannot.hidden = true;
  button.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    button.disabled = true;
    said.textContent = words.busy;
    answer().then((given) => {
      credential.value = JSON.stringify(given);
      form.submit();
    }, (error: unknown) => {
      // NotAllowedError: the person stopped it, or took too long.
      said.textContent = error instanceof DOMException && error.name === 'NotAllowedError' ? words.stopped : words.failed;
      button.disabled = false;
    });
  });

  async function answer(): Promise<Credential> {
    const response = await fetch(form.dataset['question'] ?? '', { method: 'POST', body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>), headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(String(response.status));
    const question = await response.json() as { user?: object };
    const given = question.user === undefined
      ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question as PublicKeyCredentialRequestOptionsJSON) })
      : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question as PublicKeyCredentialCreationOptionsJSON) });
    if (given === null) throw new Error('no credential');
    return given;
  }
}
