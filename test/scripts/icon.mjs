/** `node test/scripts/icon.mjs`: draws client/icon.png, which the manifest names, from client/icon.svg; VS Code takes no SVG there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './run.mjs';
import { browser } from './vscode-embedded.mjs';

const drawing = readFileSync(join(root, 'client/icon.svg'), 'utf8');
const chrome = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await chrome.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${drawing}`);
await page.screenshot({ path: join(root, 'client/icon.png'), omitBackground: true });
await chrome.close();
