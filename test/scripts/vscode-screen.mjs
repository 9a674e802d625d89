/** Drives the embedded VS Code's page in Chromium: runs the suite in it and answers what the suite asks about the screen. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browser, cache, serve } from './vscode-embedded.mjs';

export const screenshots = join(cache, 'screenshots');

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Runs `suite` (a bundled module with `run`) in a fresh page on `folder` and gives its exit code; undefined if it never ended.
 * `extension` is the folder of the extension under development, `dataDir` the server's own.
 */
export async function runOnScreen({ folder, extension, suite, dataDir, env, timeout = 420_000 }) {
  const answers = join(dataDir, 'answers');
  rmSync(answers, { recursive: true, force: true });
  for (const each of [answers, screenshots]) mkdirSync(each, { recursive: true });
  // An empty gallery: no look-ups of extensions outside.
  const alone = { EXTENSIONS_GALLERY: '{}', NIANBAO_ANSWERS: answers };
  const server = await serve({ dataDir, driver: true, env: { ...process.env, ...env, ...alone } });
  const chrome = await chromium.launch({ executablePath: browser(), args: flags });
  try {
    const page = await chrome.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    const ended = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
      server.ended.then(() => resolve('the server ended'));
      setTimeout(resolve, timeout, `no end after ${timeout / 1000} s`).unref();
    });
    await page.exposeFunction('codeAutomationLog', (_type, [line]) => hear(page, String(line)));
    const payload = [
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(suite)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.page(folder, payload));
    const code = await ended;
    if (code !== 0) await page.screenshot({ path: join(screenshots, 'failure.png') }).catch(() => {});
    if (typeof code === 'number') return code;
    console.log(`The suite did not end: ${code}\n${server.log().slice(-2000)}`);
    return undefined;
  } finally {
    await chrome.close();
    await server.stop();
  }
}

/** What the suite prints is for people, unless it asks something. */
async function hear(page, line) {
  if (!line.startsWith('@@')) {
    if (/^[✓✗-] /.test(line)) console.log(line);
    return;
  }
  const question = JSON.parse(line.slice(2));
  const answer = await see(page, question).then(
    (value) => ({ value: String(value) }),
    (error) => ({ error: error.message }),
  );
  writeFileSync(`${question.answer}.new`, JSON.stringify(answer));
  renameSync(`${question.answer}.new`, question.answer);
}

async function see(page, { ask, name, selector, within }) {
  if (ask === 'screenshot') {
    const path = join(screenshots, `${name}.png`);
    await page.screenshot({ path });
    return path;
  }
  const found = within === undefined ? page.locator(selector) : inPage(page, within).locator(selector);
  await found.first().waitFor({ state: 'attached', timeout: 15_000 });
  if (ask === 'click') await found.first().click();
  return found.count();
}

/** A page within the workbench: two frames, one in the other. */
// While a page is laid out anew there are two: the one that is shown, and the one that will be.
const inPage = (page, outer) => page.frameLocator(outer).frameLocator('#active-frame');
