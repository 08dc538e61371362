import type { FormValues } from '../../shared/kernel/form.ts';

/** What a browser would post of a form's HTML, as HTML defines it; for forms of our own making only. */
export function readForm(html: string): FormValues {
  const posted: Record<string, string[]> = {};
  const post = (name: string, value: string): void => { (posted[name] ??= []).push(value); };
  for (const [, tag, attributes = '', content = ''] of html.matchAll(/<(input|textarea|select)\b([^>]*?)\/?>(?:(?<=<textarea[^>]*>|<select[^>]*>)(.*?)<\/(?:textarea|select)>)?/gs)) {
    const name = attribute(attributes, 'name') ?? '';
    if (tag === 'textarea') post(name, decode(content.replace(/^\n/, '')));
    else if (tag === 'select') post(name, selected(content));
    else if (!/type="(radio|checkbox)"/.test(attributes) || /\schecked/.test(attributes)) post(name, attribute(attributes, 'value') ?? '');
  }
  return posted;
}

function selected(content: string): string {
  const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const chosen = options.find((attributes) => /\sselected/.test(attributes)) ?? options[0] ?? '';
  return attribute(chosen, 'value') ?? '';
}

const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : decode(found);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
