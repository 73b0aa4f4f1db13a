import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/core/stage.ts';
import { ContainerWriter } from '../../src/run/container.ts';
import { FactSplitter, FactsReader } from '../../src/run/facts.ts';
import { type Finish, writeFinished } from '../../src/run/finish.ts';
import { temporaryFolder } from './support/folders.ts';

const LASTS = ['b', 'd'];

/** A folder of facts, and a stage that makes of each two and notes how often it was asked. */
function stage() {
  const folder = temporaryFolder();
  let asked = 0;
  const say = (facts: readonly Fact[]) => {
    const [file, splitter] = [new ContainerWriter(join(folder, '0')), new FactSplitter(LASTS)];
    for (const fact of facts) splitter.add(fact);
    file.close({ parts: splitter.write(file) });
  };
  const about: Finish = {
    stage: 'digest',
    finish: function* (facts) {
      asked++;
      for (const { doc, value } of facts)
        yield* [
          { doc, value },
          { doc, value: [value, 'again'] },
        ];
    },
    files: [join(folder, '0')],
    lasts: LASTS,
    path: join(folder, 'finished'),
  };
  return { about, say, asked: () => asked };
}

const read = ({ path }: Finish) => {
  const reader = new FactsReader([path]);
  const found = LASTS.flatMap((_, part) => [...reader.ofPart(part)]);
  reader.close();
  return found.map(([doc, said]) => [doc, `[${said.map(({ json }) => json)}]`]);
};

describe('the last word of a group stage', () => {
  const facts = [
    { doc: 'a', value: 1 },
    { doc: 'c', value: 2 },
  ];
  const finished = [
    ['a', '[1,[1,"again"]]'],
    ['c', '[2,[2,"again"]]'],
  ];

  it('is kept while the groups say the same, in whatever order', () => {
    const { about, say, asked } = stage();
    say(facts);
    expect(writeFinished(about)).toEqual({ facts: 4, damaged: [] });
    say(facts.toReversed());
    expect(writeFinished(about)).toEqual({ facts: 4, damaged: [] });
    expect(asked()).toBe(1);
    expect(read(about)).toEqual(finished);
  });

  it('is asked for again when a group says something else, parts have other borders, or the stage is another', () => {
    const { about, say, asked } = stage();
    say(facts);
    writeFinished(about);
    say([...facts, { doc: 'd', value: 3 }]);
    expect(writeFinished(about).facts).toBe(6);
    writeFinished({ ...about, lasts: ['b', 'e'] });
    writeFinished({ ...about, lasts: ['b', 'e'], stage: 'another digest' });
    expect(asked()).toBe(4);
  });

  it('must come in the order of the documents, and be of documents of the input', () => {
    const { about, say } = stage();
    say(facts);
    const finish = (docs: readonly string[]) => () =>
      writeFinished({ ...about, finish: () => docs.map((doc) => ({ doc, value: 1 })) });
    expect(finish(['c', 'a'])).toThrow('speaks of a after documents that come later');
    expect(finish(['e'])).toThrow('a group speaks of e');
    expect(finish(['a', 'c', 'd'])).not.toThrow();
  });
});
