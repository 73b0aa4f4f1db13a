/**
 * What texts that were made to be slow cost beside news of the same size, stage by stage: `make bench BENCH=hostile`.
 * Each is one document, once as it stands and once with every block kept, so that no stage is spared by the cleaner.
 */
import { news } from '../../pipelines/news.ts';
import type { Document, InputDocument } from '../../src/core/document.ts';
import type { Fate } from '../../src/core/layers.ts';
import type { Recipe } from '../../src/core/recipe.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { documentChecker } from '../../src/run/check-document.ts';
import { inlineEngine } from '../../src/run/inline.ts';
import { collection } from './collection/collection.ts';
import { realSentences } from './generate.ts';
import { PATTERNS, repeated } from './hostile-patterns.ts';
import type { Finding } from './report/report.ts';

const SIZE = Number(process.env.SIZE ?? 1_000_000);
/** What is allowed, in times of news. */
const MOST = 5;
/** A pattern that takes longer than this, in times of news, at a quarter of the size is not tried at the whole. */
const HOPELESS = 10;
const WARM_UP = 2;

/** Seconds of each stage. */
type Times = Map<string, number>;
type Run = (documents: readonly InputDocument[]) => Times;

export async function bench(): Promise<Finding> {
  const only = process.env.PATTERN;
  const names = Object.keys(PATTERNS).filter((name) => only === undefined || name === only);
  const asIs = timedRun(news);
  const kept = timedRun(allKept(news));
  const pages = newsOf(SIZE);
  for (let round = 0; round < WARM_UP; round++) for (const run of [asIs, kept]) run(pages);
  const [ofNews, ofKeptNews] = [asIs(pages), kept(pages)];
  const rows = names.map((name) => [name, ...cells(name, asIs, ofNews), ...cells(name, kept, ofKeptNews)]);
  return {
    name: 'hostile',
    title: 'Texts made to be slow',
    text: `${SIZE} characters of each beside ${SIZE} of made-up news in one run on one thread, in times of the news; all stages of the recipe \`news\`, and the checks of their rows. \`>\`: so much at a quarter of the size, where it was given up. News took ${sum(ofNews).toFixed(1)} s, with every block kept ${sum(ofKeptNews).toFixed(1)} s. Over ${MOST} is too much.`,
    tables: [
      { header: ['what is repeated', 'times', 'slowest stage', 'every block kept', 'slowest stage then'], rows },
    ],
  };
}

function newsOf(size: number): InputDocument[] {
  const pages: InputDocument[] = [];
  let left = size;
  for (const { id, text } of collection({ documents: 10_000, seed: 5, sentences: realSentences() })) {
    if (left <= 0) break;
    pages.push(documentOf(id, text));
    left -= text.length;
  }
  return pages;
}

const documentOf = (id: string, text: string): InputDocument => ({
  ...{ id, text, sourcePath: `${id}.txt`, sourceLine: null, collection: null, sha256: '0'.repeat(64) },
  ...{ byteCount: Buffer.byteLength(text), encoding: 'utf-8', stated: {} },
});

/** Its cost in times of news, and the stage that costs most. */
function cells(name: string, run: Run, ofNews: Times): string[] {
  const [unit, allowed] = [PATTERNS[name]!, sum(ofNews)];
  const tried = run([documentOf('hostile/quarter', repeated(unit, SIZE / 4))]);
  const isHopeless = sum(tried) > HOPELESS * allowed;
  const times = isHopeless ? tried : run([documentOf('hostile/whole', repeated(unit, SIZE))]);
  const [slowest, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a));
  const share = `${slowest} ${(most / allowed).toFixed(2)}`;
  console.error(`${name}: ${isHopeless ? '> ' : ''}${(sum(times) / allowed).toFixed(2)}, ${share}`);
  return [`${isHopeless ? '> ' : ''}${(sum(times) / allowed).toFixed(2)}`, share];
}

const sum = (times: Times): number => times.values().reduce((all, time) => all + time, 0);

/** The recipe with every block kept as a paragraph. */
function allKept(recipe: Recipe): Recipe {
  const fate: Fate = { kept: true, role: 'paragraph', rule: 'bench' };
  const keep = (document: Document): Fate[] => document.layers.blocks!.map(() => fate);
  const steps = recipe.steps.map(({ stage, params }) =>
    stage.name === 'cleaning' ? { params, stage: { ...stage, prepare: () => keep } as AnyStage } : { stage, params },
  );
  return { ...recipe, steps };
}

/** @returns what runs the stages and the checks of their rows over documents, each once, and says how long each took. */
function timedRun(recipe: Recipe): Run {
  let times: Times = new Map();
  const timed = <Made>(name: string, work: () => Made): Made => {
    const start = process.threadCpuUsage();
    const made = work();
    const { user, system } = process.threadCpuUsage(start);
    times.set(name, (times.get(name) ?? 0) + (user + system) / 1e6);
    return made;
  };
  const steps = recipe.steps.map(({ stage, params }) => ({ params, stage: withClock(stage, timed) }));
  const analyse = inlineEngine({ ...recipe, steps }, readReferences(steps.flatMap(({ stage }) => stage.references)));
  const check = documentChecker();
  return (documents) => {
    times = new Map();
    for (const document of analyse(documents).documents) {
      timed('checks', () => check(document, document.layers.tables!.rows as never));
    }
    return times;
  };
}

type Clock = <Made>(name: string, work: () => Made) => Made;

function withClock(stage: AnyStage, timed: Clock): AnyStage {
  if (stage.kind === 'document') {
    const prepare: typeof stage.prepare = (params, references) => {
      const apply = stage.prepare(params, references);
      return (document) => timed(stage.name, () => apply(document));
    };
    return { ...stage, prepare };
  }
  const prepare: typeof stage.prepare = (params, references) => {
    const { emit, group, finish } = stage.prepare(params, references);
    return {
      emit: (document) => timed(stage.name, () => [...emit(document)]),
      group: (key, rows) => timed(stage.name, () => [...group(key, rows)]),
      ...(finish && { finish: (facts) => timed(stage.name, () => [...finish(facts)]) }),
    };
  };
  return { ...stage, prepare };
}
