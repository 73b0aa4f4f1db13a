import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkTo, passageAnchor, rowAnchor } from '../../src/package/report/anchor.ts';
import { highlight } from '../../src/package/report/highlight.ts';
import { escapeText, html, webAddress } from '../../src/package/report/html.ts';
import { LARGEST_PAGE, REPORT, writeReport } from '../../src/package/report/index.ts';
import { valueInFigures } from '../../src/package/report/wording.ts';
import { withholdText } from '../../src/package/withhold.ts';
import { anyText } from '../any-text.ts';
import { compared, row, rowsOf, SKETCHES, type Sketch, temporaryFolder, writeTables } from './fixture.ts';

const report = (sketches: readonly Sketch[], more = {}) => reportOf(compared(rowsOf(sketches)), more);

async function reportOf(rows: ReturnType<typeof rowsOf>, more = {}): Promise<string> {
  const folder = temporaryFolder();
  await writeReport(folder, writeTables(folder, rows, more));
  return readFileSync(join(folder, REPORT), 'utf8');
}
const documentOf = (page: string) => parseHTML(page).document;

describe('escaping', () => {
  it('lets nothing be markup but markup', () => {
    expect(html`<p title="${'"><img onerror=x>'}">${'</p><script>'}${html`<b>`}${[1, null, false]}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;img onerror=x&gt;">&lt;/p&gt;&lt;script&gt;<b>1</p>',
    );
  });

  it('shows controls and marks of direction by name', () => {
    expect(escapeText('a\u202eb\0c\u2066d\ne')).toBe('a⟨U+202e⟩b⟨U+0000⟩c⟨U+2066⟩d\ne');
  });

  it('holds for any text', () => {
    fc.assert(fc.property(anyText(), (text) => !/[<>"'\0\u202a-\u202e]/.test(escapeText(text))));
  });

  it('follows addresses of the web alone', () => {
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x', '', null])
      expect(webAddress(address)).toBeNull();
  });
});

describe('highlighting', () => {
  const draw = {
    open: ({ kind }: { kind: string }) => html`<${kind}>`,
    close: ({ kind }: { kind: string }) => html`</${kind}>`,
  };

  it('nests what lies inside and splits what crosses', () => {
    const marks = [
      { start: 4, end: 10, kind: 'q' },
      { start: 6, end: 8, kind: 'c' },
      { start: 9, end: 12, kind: 'd' },
    ];
    expect(highlight('one two three', marks, draw).markup).toBe('one <q>tw<c>o </c>t<d>h</d></q><d>re</d>e');
  });

  it('keeps the text and closes all it opens, whatever the marks', () => {
    const marks = fc.array(fc.record({ start: fc.nat(20), end: fc.nat(20), kind: fc.constantFrom('a', 'b', 'c') }));
    fc.assert(
      fc.property(marks, (marks) => {
        const made = highlight('abcdefghijklmnopqrst', marks, draw).markup;
        expect(made.replace(/<\/?\w>/g, '')).toBe('abcdefghijklmnopqrst');
        const open: string[] = [];
        for (const [, slash, name] of made.matchAll(/<(\/?)(\w)>/g)) {
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

describe('places in the page', () => {
  it('are named so that a claim is #c… and survive any id', () => {
    expect(passageAnchor('iran/001#c671')).toBe('c:iran/001:671');
    expect(rowAnchor('a:b#q5.2')).toBe('row:q:a:b:5.2');
    expect(decodeURIComponent(linkTo(passageAnchor('ü%20x#c1')).slice(1))).toBe('c:ü%20x:1');
  });
});

describe('a value in figures', () => {
  it.each([
    [{ value: 40000000, comparator: '>=', unit: 'user' }, '≥ 40,000,000 user'],
    [{ value: 1997, comparator: '=', unit: null }, '1997'],
    [{ value_low: 10000, value_high: 15000, unit: 'rial' }, '10,000–15,000 rial'],
    [{ value: 12.5, comparator: '~', unit: 'percent' }, '≈ 12.5 %'],
    [{ value_low: 5, comparator: '>', unit: 'boat' }, '> 5 boat'],
    [{}, ''],
  ])('%j is %s', (given, figures) => expect(valueInFigures(row('claims', given))).toBe(figures));
});

describe('report.html', () => {
  let page: string;
  beforeAll(async () => {
    page = await report(SKETCHES);
  });

  it('is the same bytes when made again', async () => {
    expect(await report(SKETCHES)).toBe(page);
  });

  it('lets only its own style and script through', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!.replaceAll('&#39;', "'");
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('loads nothing', () => {
    const { querySelectorAll: _, ...document } = { querySelectorAll: 0, d: documentOf(page) };
    expect(
      document.d.querySelectorAll('[src], link, img, iframe, object, embed, [style], [onclick], base').length,
    ).toBe(0);
  });

  it('links every claim, quote and date to its row and back', () => {
    const document = documentOf(page);
    const ids = new Set(Array.from(document.querySelectorAll('[id]'), ({ id }: { id: string }) => id));
    const links = Array.from(document.querySelectorAll('a[href^="#"]'), (a: { getAttribute(name: string): string }) =>
      a.getAttribute('href').slice(1),
    );
    expect(links.filter((link) => !ids.has(link) && !ids.has(decodeURIComponent(link)))).toEqual([]);
    expect([...ids].filter((id) => /^c:/.test(id))).toHaveLength(
      document.querySelectorAll('#claims-table tbody tr').length,
    );
    expect(links).toContain('c:harbour/ferry:34');
    expect(links).toContain('row:q:harbour/ferry:57');
  });

  it('greys out removed blocks with their reason and marks claims in place', () => {
    const document = documentOf(page);
    expect(document.querySelector('.removed')?.textContent).toContain('Home | Sign in');
    expect(document.getElementById('c:harbour/ferry:34')?.textContent).toBe('400');
    expect(document.getElementById('c:harbour/port:60')?.parentElement?.textContent).toBe('Über 😀 30 boats lie here.');
  });

  it('shows conflicting claims side by side', () => {
    const cards = documentOf(page).querySelectorAll('#conflicts .conflict blockquote .value');
    expect(Array.from(cards, ({ textContent }: { textContent: string }) => textContent)).toContain('650 passengers');
  });

  it('has one of each id', () => {
    const ids = Array.from(documentOf(page).querySelectorAll('[id]'), ({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows only short excerpts when texts are withheld', async () => {
    const rows = rowsOf(SKETCHES);
    rows.quotes!.push(
      row('quotes', { quote_id: 'harbour/port#q3', doc_id: 'harbour/port', type: 'indirect', text: 'the ferry sank' }),
    );
    const left = Object.fromEntries(
      Object.entries(rows).map(([table, own]) => [table, own.map((one) => withholdText(table, one))]),
    );
    const withheld = await reportOf(left, { withheld: true });
    expect(withheld).toContain('The texts are withheld');
    const document = documentOf(withheld);
    expect(document.getElementById('c:harbour/ferry:34')?.textContent).toBe('400');
    expect(document.querySelector('.text .quote')?.textContent).toBe('We need 12 boats');
    expect(withheld).toContain('<i>withheld</i>');
    for (const gone of ['Share this story', 'carries 400 passengers', 'sank', 'sha256:'])
      expect(withheld).not.toContain(gone);
    const links = Array.from(document.querySelectorAll('a[href^="#"]'), (a) =>
      (a as { getAttribute(name: string): string | null }).getAttribute('href')!.slice(1),
    );
    for (const link of links) expect(document.getElementById(decodeURIComponent(link)), link).not.toBeNull();
  });

  it('is made of nothing, too', async () => {
    expect(await report([])).toContain('No two claims about the same thing');
  });
});

describe('report.html of many or huge documents', () => {
  const many = Array.from({ length: 3000 }, (_, n) => ({
    id: `site/${String(n).padStart(5, '0')}`,
    text: `~Menu | Sign in\nThe harbour ${n} has ${n + 3000} boats. ${'It rained on the sea. '.repeat(60)}\n“We have 7 ropes”, Ann said.`,
  }));

  it('stays small, gives all counts, and shows a fixed sample that it names', async () => {
    const folder = temporaryFolder();
    await writeReport(folder, writeTables(folder, rowsOf(many)));
    const page = readFileSync(join(folder, REPORT), 'utf8');
    expect(Buffer.byteLength(page)).toBeLessThan(LARGEST_PAGE);
    expect(page.includes('<dt>Documents</dt><dd>3,000')).toBe(true);
    expect(/A fixed sample of [\d,]+ documents of 3,000 documents/.test(page)).toBe(true);
    expect(/[\d,]+ claims of \d,\d{3} claims/.test(page)).toBe(true);
  }, 60_000);

  it('stays small when a text swells as it is escaped', async () => {
    const swollen = { id: 'x', text: `${'<'.repeat(100_000)}\n`.repeat(12) };
    expect(Buffer.byteLength(await report([swollen]))).toBeLessThan(LARGEST_PAGE);
  }, 60_000);

  it.each([
    ['claims', Array.from({ length: 5000 }, (_, n) => `Of them ${n + 3000} b${n}.`).join('\n'), 5000],
    ['quotations', '“No more of it”, Ann said. '.repeat(5000), 0],
    ['dates', 'In 1999 and '.repeat(9000), 0],
    ['blocks', 'x\n~y\n'.repeat(12_000), 0],
  ])(
    'stays small, and comes to an end, for one text of nothing but %s',
    async (_, text, claims) => {
      const page = await reportOf(rowsOf([{ id: 'x', text }]));
      expect(Buffer.byteLength(page)).toBeLessThan(LARGEST_PAGE);
      const document = documentOf(page);
      expect(document.querySelectorAll('details.document').length).toBe(1);
      if (claims === 0) return;
      expect(page).toContain('Only the first 1,000 claims of 5,000 in this document');
      expect(document.querySelectorAll('#claims-table tbody tr').length).toBe(1000);
      const ids = new Set(Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(ids.has(decodeURIComponent(link.getAttribute('href')!.slice(1)))).toBe(true);
    },
    60_000,
  );
});
