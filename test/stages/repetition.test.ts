import { describe, expect, it } from 'vitest';
import { step } from '../../src/core/recipe.ts';
import { blocks } from '../../src/stages/blocks.ts';
import { copies } from '../../src/stages/copies.ts';
import { inCoarseSteps, repetition } from '../../src/stages/repetition.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { input, run } from './documents.ts';

const steps = [step(blocks), step(copies), step(repetition)];
const prose = (topic: string) =>
  Array.from(
    { length: 5 },
    (_, n) =>
      `Of ${topic} it was said in chapter ${'abcde'[n]} that nobody who had seen the ${topic} could tell what it meant.`,
  ).join('\n\n');

function frequencies(documents: ReturnType<typeof run>, id: string, text: string) {
  const fact = documents.get(id)!.layers.repetition!.find((one) => one.fingerprint === fingerprint(text));
  return fact ? [fact.documentFrequency, fact.corpusFrequency] : [1, 1];
}

describe('repetition', () => {
  const footer = 'Harbour Times, all the news of the coast';
  const documents = run(steps, [
    input('coast/a', `${prose('storms')}\n\n${footer}\n${footer}`),
    input('coast/b', `${prose('ships')}\n\n${footer}`),
    input('hills/c', `${prose('sheep')}\n\n${footer}`),
    input('hills/d', prose('goats')),
  ]);

  it('counts documents in the collection and in all, not occurrences', () => {
    expect(frequencies(documents, 'coast/a', footer)).toEqual([2, 3]);
    expect(frequencies(documents, 'hills/c', footer)).toEqual([1, 3]);
  });

  it('makes no fact of a block that stands in one document', () => {
    expect(documents.get('hills/d')!.layers.repetition).toEqual([]);
  });

  it('counts a document and its copies once', () => {
    const twice = run(steps, [
      input('coast/a', `${prose('storms')}\n\n${footer}`),
      input('coast/a2', `Seen on Monday\n\n${prose('storms')}\n\n${footer}`),
      input('coast/b', `${prose('ships')}\n\n${footer}`),
    ]);
    expect(twice.get('coast/a2')!.layers.copies).toEqual([{ copyOf: 'coast/a' }]);
    expect(frequencies(twice, 'coast/a', footer)).toEqual([2, 2]);
    expect(frequencies(twice, 'coast/a2', prose('storms').split('\n\n')[0]!)).toEqual([1, 1]);
  });

  it('goes up in coarse steps', () => {
    expect([1, 7, 8, 9, 11, 15, 17, 39, 41, 1_000_000].map(inCoarseSteps)).toEqual([
      1, 7, 8, 8, 10, 14, 16, 32, 40, 917504,
    ]);
  });
});

describe('copies', () => {
  it('knows short texts by all their blocks, and not by some of them', () => {
    const short = 'Harbour reopens\n\nNobody was hurt, the port said.';
    const found = run(steps, [
      input('coast/a', short),
      input('coast/b', short),
      input('coast/c', `${short}\n\nIt rained.`),
    ]);
    expect(['a', 'b', 'c'].map((id) => found.get(`coast/${id}`)!.layers.copies)).toEqual([
      [],
      [{ copyOf: 'coast/a' }],
      [],
    ]);
  });

  it('does not take pages of one template for copies', () => {
    const template = Array.from(
      { length: 3 },
      (_, n) =>
        `Subscribers of section ${'xyz'[n]} may write to the office of the Harbour Times at any hour of the day.`,
    ).join('\n');
    const pages = run(steps, [
      input('coast/a', `${prose('storms')}\n${template}`),
      input('coast/b', `${prose('ships')}\n${template}`),
    ]);
    expect(pages.get('coast/b')!.layers.copies).toEqual([]);
  });

  it('names the first of many copies, in pages that share much with all', () => {
    const template = Array.from(
      { length: 4 },
      (_, n) =>
        `Subscribers of section ${'wxyz'[n]} may write to the office of the Harbour Times at any hour of the day.`,
    ).join('\n');
    const pages = Array.from({ length: 40 }, (_, n) =>
      input(
        `coast/${100 + n}`,
        `${n % 2 ? prose('storms') : prose(`thing ${String.fromCharCode(97 + (n % 26))}${n > 25 ? 'x' : ''}`)}\n${template}`,
      ),
    );
    const found = run(steps, pages);
    expect(found.get('coast/139')!.layers.copies).toEqual([{ copyOf: 'coast/101' }]);
    expect(found.get('coast/138')!.layers.copies).toEqual([]);
  });
});
