import { describe, expect, it } from 'vitest';
import { day } from '../../shared/kernel/day.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { renderPart } from '../render.ts';
import { Button, ButtonLink } from './button.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { DescriptionList } from './description-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileList } from './file-list.tsx';
import { LinkList } from './link-list.tsx';
import { DayText, Moment } from './moment.tsx';
import { Money } from './money.tsx';
import { Notice } from './notice.tsx';
import { Steps } from './steps.tsx';
import { Tag } from './tag.tsx';
import { Term } from './term.tsx';

const evil = '"><script>alert(1)</script>';
const evilTo = 'javascript:alert(1)';

describe('strings from outside', () => {
  it.each([
    ['Button', <Button about={evil}>{evil}</Button>], ['ButtonLink', <ButtonLink to={evilTo}>{evil}</ButtonLink>],
    ['DeadlineLine', <DeadlineLine until={instant('2026-12-01T11:00:00Z')} at={instant('2026-11-21T23:54:00Z')} language="nl" sentence={evil} />],
    ['DescriptionList', <DescriptionList items={[{ term: evil, value: evil }]} />], ['EmptyState', <EmptyState language="nl" text={evil} />],
    ['ErrorSummary', <ErrorSummary id="e" language="nl" refusal={evil} items={[{ text: evil, to: evil }, { text: evil }]} />],
    ['FileList', <FileList language="nl" files={[{ name: evil, size: 1, to: evilTo, note: evil }]} />], ['LinkList', <LinkList items={[{ text: evil, to: evilTo, note: evil }]} />],
    ['Notice', <Notice tone="info" language="nl" title={evil}>{evil}</Notice>], ['Steps', <Steps language="nl" steps={[{ name: evil, state: 'done' }]} />], ['Tag', <Tag>{evil}</Tag>],
  ] as const)('%s writes them as text', async (_, part) => {
    const html = await renderPart(part);
    expect(html).toContain('&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:');
  });
});

it('a deadline says until when, and how long that is', async () => {
  const [until, at] = [instant('2026-12-01T11:00:00Z'), instant('2026-11-21T23:54:00Z')];
  const html = await renderPart(<DeadlineLine until={until} at={at} language="nl" />);
  expect(html).toContain('U kunt indienen tot dinsdag 1 december 2026, 12.00 uur (Nederlandse tijd). <span class="left">U hebt nog 9 dagen en 11 uur.</span>');
  expect(html).toContain('data-until="2026-12-01T11:00:00.000Z" data-at="2026-11-21T23:54:00.000Z"');
  expect(await renderPart(<DeadlineLine until={until} at={at} language="en" sentence="Ask until {until:moment}." />)).toContain('Ask until Tuesday 1 December 2026, 12:00 (Dutch time). ');
});
it('at the deadline itself it is too late', async () => {
  const until = instant('2026-12-01T11:00:00Z');
  const html = await renderPart(<DeadlineLine until={until} at={until} language="nl" />);
  expect(html).toBe('<p class="deadline passed">De termijn liep tot dinsdag 1 december 2026, 12.00 uur (Nederlandse tijd) en is voorbij.</p>');
});
it('not submitted is said in capitals', async () => {
  expect(await renderPart(<Notice tone="not-submitted" language="nl">x</Notice>)).toContain('<strong>NIET INGEDIEND</strong>');
});
it('the current step is marked for who does not see it', async () => {
  const html = await renderPart(<Steps language="nl" steps={[{ name: 'Vragen', state: 'done' }, { name: 'Indienen', state: 'current' }, { name: 'Openen', state: 'todo' }]} />);
  expect(html).toMatch(/^<ol class="steps" aria-label="Stappen van de procedure">/);
  expect(html).toContain('<li class="current" aria-current="step"><strong>2. Indienen</strong><span class="state">Nu bezig</span>');
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(html).toContain('Afgerond');
});
it('an error summary takes the focus and is named by its heading', async () => {
  const html = await renderPart(<ErrorSummary id="e" language="nl" items={[{ text: 'Vul in', to: 'form-name' }]} />);
  expect(html).toContain('aria-labelledby="e" tabindex="-1" autofocus');
  expect(html).toContain('id="e">Verbeter 1 fout</h2><ul><li><a class="utrecht-link" href="#form-name">Vul in</a></li></ul>');
});
it('moments, days and amounts are marked up as such', async () => {
  const at = instant('2026-05-12T09:59:59.999Z');
  expect(await renderPart(<Moment at={at} language="nl" />)).toBe('<time datetime="2026-05-12T09:59:59.999Z">dinsdag 12 mei 2026, 11.59 uur (Nederlandse tijd)</time>');
  expect(await renderPart(<Moment at={at} language="nl" exact />)).toContain('11:59:59,999 uur');
  expect(await renderPart(<DayText day={day('2027-01-01')} language="en" />)).toBe('<time datetime="2027-01-01">Friday 1 January 2027</time>');
  expect(await renderPart(<Money cents={125050} language="nl" />)).toContain('1.250,50');
});
it('a difficult word opens to its meaning', async () => {
  expect(await renderPart(<Term name="lot" language="nl" />)).toMatch(/^<details class="term"><summary>Wat is <dfn>een perceel<\/dfn>\?<\/summary><p>Een deel/);
});
it('facts are a list of terms', async () => {
  expect(await renderPart(<DescriptionList items={[{ term: 'KvK', value: '12345678' }]} />)).toBe('<dl class="facts"><div><dt>KvK</dt><dd>12345678</dd></div></dl>');
});