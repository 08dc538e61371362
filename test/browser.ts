import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * A Chromium without a window: the one that lies in an npm package, or the one that CHROMIUM_PATH names. The caller
 * closes it. `--no-sandbox` because tests run as root in a container.
 */
export async function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromiumPath(), args: [...chromium.args, '--no-sandbox'], headless: true });
}

async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named === undefined) return chromium.executablePath();
  if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  return named;
}
