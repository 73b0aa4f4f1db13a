import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageContext } from '../context.ts';
import { datasetTitle, datasetVersion } from '../dataset.ts';
import { type Html, html, Html as Markup } from './html.ts';

const SECTIONS = [
  ['overview', 'Overview'],
  ['claims', 'Claims'],
  ['conflicts', 'Conflicts'],
  ['quotes', 'Quotations'],
  ['documents', 'Documents'],
] as const;

const asset = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * The whole page. Its policy lets nothing load and nothing run but the one style and the one script below, by their hashes:
 * markup that came in with a text could do nothing even if it were not escaped.
 */
export function page(context: PackageContext, sections: readonly Html[]): string {
  const [style, script] = [asset('style.css'), asset('behaviour.js')];
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${datasetTitle(context)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${datasetTitle(context)}</h1>
<p>What a collection of texts claims, who says it, and the passage where it stands. Version ${datasetVersion(context)}, built with claimtrace ${context.version}.</p></header>
<nav aria-label="Sections"><ul>${SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
<p id="missing" role="status" hidden></p>
${sections}</main>
<footer><p>Made by rules, not by people: before a number is used, look at its passage. The texts belong to their authors. What each value means stands in <a href="CODEBOOK.md">CODEBOOK.md</a>.</p></footer>
<script>${new Markup(script)}</script>
</body>
</html>
`.markup;
}
