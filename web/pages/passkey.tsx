import type { Page } from '../page.ts';
import { Button } from '../parts/button.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { H1, P } from './public/text.tsx';

/** Signing in while the identity provider is silent, with a passkey that was bound before. */
export const passkeySignIn: Page<{ readonly door: 'provider' | 'staff' | 'council'; readonly back: string }> = {
  title: ({ t }) => t.frame.passkeys.signIn.title,
  body: ({ model: { door, back }, t, href }) => {
    const words = t.frame.passkeys.signIn;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <form class="passkey" method="post" action={href(`/${door}/sign-in/passkey`)} data-question={href(`/${door}/sign-in/passkey/questions`)} data-words={JSON.stringify(t.frame.passkeys.script)}>
          <input type="hidden" name="credential" value="" />
          <input type="hidden" name="back" value={back} />
          <p class="passkey-cannot">{t.frame.passkeys.cannot}</p>
          <p class="actions"><Button off>{words.submit}</Button></p>
          <p class="passkey-said" role="status"></p>
        </form>
        <P>{words.none}</P>
        <LinkList items={[{ text: t.frame.silent.again, to: href(`/${door}/sign-in?back=${encodeURIComponent(back)}`) }, { text: t.outage.list.link, to: href('/outages') }]} />
      </>
    );
  },
};
