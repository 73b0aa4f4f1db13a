/** A line of points, both axes logarithmic. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 360, 70, 50, 40, 20];
const COLOURS = ['#1b6ca8', '#c1440e', '#3a7d44', '#7a4fa3'];

interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

/** An SVG of cost against size. */
export function chart({ title, x, y, series }: Chart): string {
  const all = series.flatMap(({ points }) => points);
  const across = scale(
    all.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    all.map(([, value]) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const lines = series.flatMap(({ name, points }, n) =>
    line(
      name,
      points.map(([a, b]) => [across.at(a), up.at(b)]),
      n,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="14">${title}</text>
${across.ticks.map((tick) => `<line x1="${across.at(tick)}" x2="${across.at(tick)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${across.at(tick)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${label(tick)}</text>`).join('\n')}
${up.ticks.map((tick) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#ddd"/><text x="${LEFT - 6}" y="${up.at(tick) + 4}" text-anchor="end">${label(tick)}</text>`).join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${x}</text>
<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
${lines.join('\n')}
</svg>
`;
}

/** Powers of ten around the values, laid out between two places. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: high - low + 1 }, (_, n) => 10 ** (low + n));
  return { ticks, at: (value: number) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)) };
}

const round = (n: number) => Math.round(n * 10) / 10;
const label = (n: number) => (n >= 1e6 ? `${n / 1e6}M` : n >= 1000 ? `${n / 1000}k` : String(n));

function line(name: string, points: readonly (readonly [number, number])[], n: number): string[] {
  const colour = COLOURS[n % COLOURS.length]!;
  const [x, y] = points.at(-1)!;
  return [
    `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`),
    `<text x="${x - 6}" y="${y - 8 - 14 * n}" text-anchor="end" fill="${colour}">${name}</text>`,
  ];
}
