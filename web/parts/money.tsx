import type { Child } from 'hono/jsx';
import { showEuro, type Cents } from '../../shared/kernel/money.ts';
import type { Language } from '../texts.ts';

/** An amount in euros that never breaks over two lines. */
export const Money = ({ cents, language }: { cents: Cents; language: Language }): Child => <span class="money">{showEuro(cents, language)}</span>;
