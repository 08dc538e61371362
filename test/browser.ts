import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * A Chromium without a window: the one that lies in an npm package, or the one that CHROMIUM_PATH names. The caller
 * closes it. No sandbox, because tests run as root in a container; not the flags that the package proposes for Lambda,
 * because with `--single-process` the whole browser ends when one page's context is closed.
 */
export async function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named === undefined) return chromium.executablePath();
  if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  return named;
}
