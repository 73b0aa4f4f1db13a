import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_PAGE, REPORT, writeReport } from '../../src/package/report/index.ts';
import { compared, rowsOf, SKETCHES, type Sketch, temporaryFolder, writeTables } from '../package/fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
afterAll(() => browser.close());

async function report(sketches: readonly Sketch[], more = {}): Promise<string> {
  const folder = temporaryFolder();
  await writeReport(folder, writeTables(folder, compared(rowsOf(sketches)), more));
  return join(folder, REPORT);
}

interface Opened {
  page: Page;
  /** Errors and warnings of the console, requests for anything but the page, dialogs. */
  noise: string[];
}

/** Opens the page from the disk, with the network off. */
async function open(path: string, options: { width?: number; dark?: boolean; hash?: string } = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    offline: true,
  });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${path}`)) noise.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${path}${options.hash ?? ''}`);
  return { page, noise };
}

const MANY: readonly Sketch[] = [
  ...SKETCHES,
  ...Array.from({ length: 30 }, (_, n) => ({
    id: `site/${n}`,
    text: `~Menu\n~Search\nThe harbour has ${n * 37 + 3} boats and ${n + 2} cranes.\n“We saw ${n + 5} seals”, Ann${n % 4} said in 2018.`,
  })),
];

describe('the report in a browser', () => {
  let path: string;
  beforeAll(async () => {
    path = await report(MANY);
  });

  it('loads from the disk with the network off: no error, no request', async () => {
    const { page, noise } = await open(path);
    expect(await page.locator('h1').textContent()).toContain('Claims, quotes and dates');
    await page.waitForTimeout(300);
    expect(noise).toEqual([]);
  });

  it('filters the claims by words and kind, and says how many are left', async () => {
    const { page } = await open(path);
    const visible = page.locator('#claims-table tbody tr:visible');
    const all = await visible.count();
    await page.getByRole('searchbox').first().fill('cranes');
    expect(await visible.count()).toBeLessThan(all);
    await page.getByRole('searchbox').first().fill('cranes harbour nowhere-to-be-found');
    expect(await visible.count()).toBe(0);
    expect(await page.locator('#claims output').textContent()).toBe(`0 of ${all} shown`);
  });

  it('sorts by number both ways, by keyboard too', async () => {
    const { page } = await open(path);
    const cells = "[...document.querySelectorAll('#claims-table td[data-label=Value]')]";
    const values = () => page.evaluate<number[]>(`${cells}.map((cell) => Number(cell.dataset.sort))`);
    const button = page.getByRole('button', { name: 'Value' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await values()).toEqual((await values()).toSorted((a, b) => a - b));
    expect(await page.locator('#claims-table th[data-type=number]').getAttribute('aria-sort')).toBe('ascending');
    await button.click();
    expect(await values()).toEqual((await values()).toSorted((a, b) => b - a));
  });

  it('follows a claim to its passage and back to its row', async () => {
    const { page } = await open(path);
    await page
      .locator('#claims-table a', { hasText: /^1113$|^1076$/ })
      .first()
      .click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/^#c:site\//);
    const passage = page.locator('a.claim:target');
    expect(await passage.isVisible()).toBe(true);
    expect(await page.locator('details[open]', { has: passage }).count()).toBe(1);
    await passage.click();
    expect(new URL(page.url()).hash).toMatch(/^#row:c:/);
    expect(await page.locator('tr:target').isVisible()).toBe(true);
    await page.goBack();
    expect(await page.locator('a.claim:target').isVisible()).toBe(true);
  });

  it('opens a claim in its passage from a link, also one that a filter or a closed document hides', async () => {
    const { page } = await open(path, { hash: '#c:site/9:30' });
    const passage = page.locator('a.claim:target');
    expect(await passage.textContent()).toBe('336');
    expect(await passage.isVisible()).toBe(true);
    await page.getByRole('searchbox').first().fill('nothing has this');
    await passage.click();
    expect(await page.locator('tr:target').isVisible()).toBe(true);
  });

  it('says so when a link leads to what the page does not show', async () => {
    const { page } = await open(path, { hash: '#c:elsewhere:5' });
    expect(await page.locator('#missing').textContent()).toContain('c:elsewhere:5 is not on this page');
  });

  it('hides removed blocks when asked to', async () => {
    const { page } = await open(path);
    const removed = page.locator('.removed:visible');
    expect(await removed.count()).toBeGreaterThan(0);
    await page.getByLabel('removed blocks').uncheck();
    expect(await removed.count()).toBe(0);
  });

  it.each([
    { width: 360, dark: false },
    { width: 360, dark: true },
    { width: 1280, dark: false },
    { width: 1280, dark: true },
  ])('fits the width and has no fault that axe-core finds: %j', async (options) => {
    const { page } = await open(path, options);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.width);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    expect(await faults(page)).toEqual([]);
  });

  it('reads without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${path}#c:harbour/ferry:34`);
    expect(await page.locator('#claims-table tbody tr').count()).toBeGreaterThan(60);
    expect(await page.locator('a.claim:target').isVisible()).toBe(true);
  });

  it('prints without controls', async () => {
    const { page } = await open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.filters').first().isVisible()).toBe(false);
    expect(await page.locator('#claims-table').isVisible()).toBe(true);
  });
});

/** What axe-core calls serious or critical. It runs past the page's policy, as an extension would. */
async function faults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.evaluate(axe);
  const results = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' ')}`,
    );
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

describe('a hostile document', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '</script><script>alert(2)</script>',
    '"><img src=x onerror=alert(3)>',
    "'><svg onload=alert(4)>",
    '</bdi></p></details></main><h1>gone</h1>',
    ']]><!--<script>alert(5)</script>',
    '\u202eevil \u2067turned',
    '{{7*7}} javascript:alert(7)',
  ];
  const hostile: Sketch[] = [
    ...ATTACKS.map((attack, n) => ({
      id: `h/${n}`,
      title: attack,
      url: 'javascript:alert(8)',
      text: `~${attack}\n${attack} has 5 boats.\n“${attack} and 7 ropes”, Ann said in 2019.`,
    })),
    { id: 'safe', text: 'The harbour has 9 boats.' },
  ];

  it('would have run on a page that does not escape', async () => {
    const path = await report(hostile);
    const raw = readFileSync(path, 'utf8')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    const unescaped = path.replace('report', 'unescaped');
    writeFileSync(unescaped, raw);
    const { noise } = await open(unescaped);
    expect(noise.some((line) => line.startsWith('dialog'))).toBe(true);
  });

  it('changes nothing on the page but text', async () => {
    const { page, noise } = await open(await report(hostile));
    await page.waitForTimeout(300);
    expect(noise).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, [onerror], [onload], a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('#documents .document').count()).toBe(hostile.length);
    expect(await page.locator('#documents').textContent()).toContain('<script>alert(1)</script> has 5 boats.');
    expect(await page.locator('#documents').textContent()).toContain('⟨U+202e⟩evil');
  });

  it('could not run even on a page that forgot to escape: the policy holds', async () => {
    const path = await report(hostile);
    const unescaped = path.replace('report', 'policy');
    const text = readFileSync(path, 'utf8').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    writeFileSync(unescaped, text);
    const { noise } = await open(unescaped);
    expect(noise.filter((line) => line.startsWith('dialog'))).toEqual([]);
  });
});

describe('the report of 10,000 documents', () => {
  it('stays under 5 MB and answers', async () => {
    const sketches = Array.from({ length: 10_000 }, (_, n) => ({
      id: `site${n % 7}/${String(n).padStart(5, '0')}`,
      text: `~Menu\n~Sign in\nThe harbour ${n} has ${n + 3000} boats. ${'It rained on the sea. '.repeat(40)}\n“We have ${n % 90} ropes and sails”, Ann${n % 300} said.\n~Share`,
    }));
    const folder = temporaryFolder();
    await writeReport(folder, writeTables(folder, rowsOf(sketches)));
    const path = join(folder, REPORT);
    expect(statSync(path).size).toBeLessThan(LARGEST_PAGE);
    const { page, noise } = await open(path);
    const started = performance.now();
    await page.getByRole('searchbox').first().fill('ropes');
    await page.getByRole('button', { name: 'Value' }).click();
    console.log(`${statSync(path).size} bytes; filter and sort in ${Math.round(performance.now() - started)} ms`);
    expect(await page.locator('#overview').textContent()).toContain('10,000');
    expect(noise).toEqual([]);
  });
});
