/** Short pages with lines in common: of a site, of everyone, of one copy or another. */
export function pages(count: number, seed = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `site-${n % 7}/page-${String(n).padStart(5, '0')}.txt`,
      [
        `Site ${n % 7}`,
        'Menu',
        n % 11 === 3 ? 'A page that was copied' : `Page ${n} of ${seed}`,
        n % 11 === 3 ? 'word for word' : `It speaks of ${(n * 7919) % 1000} things, and of ${n % 13} others.`,
        '© all of us',
      ].join('\n'),
    ]),
  );
}
