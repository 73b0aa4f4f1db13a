import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/run/read-corrections.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

const HEADER = 'doc_id,fingerprint,occurrence,action,label,note';
const MARK = '0123456789abcdef';

const read = (...lines: string[]) =>
  readCorrections(join(writeFiles(temporaryFolder(), { 'c.csv': lines.join('\n') }), 'c.csv'));

describe('corrections', () => {
  it('are read, whatever program wrote the file', async () => {
    const rows = await read(`\ufeff${HEADER}\r`, `a/1,${MARK},2,keep,paragraph,"why, and\nhow"\r`, '');
    expect(rows).toEqual([
      { doc_id: 'a/1', fingerprint: MARK, occurrence: 2, action: 'keep', label: 'paragraph', note: 'why, and\nhow' },
    ]);
  });

  it('are refused by the line', async () => {
    const good = `a/1,${MARK},1,keep,paragraph,`;
    await expect(read(HEADER, good, `a/2,${MARK},1,keep,navigation,`)).rejects.toThrow(
      /--corrections .*c\.csv: line 3: label: label is a role after keep, a reason after remove$/,
    );
    await expect(read(HEADER, good, 'a/2,no,0,drop,,')).rejects.toThrow(
      /line 3: fingerprint: .*occurrence: .*action: /,
    );
    await expect(read(HEADER, good, 'a/2,no')).rejects.toThrow(/on line 3/);
  });

  it('are refused as a whole for their header', async () => {
    await expect(read(HEADER.replaceAll(',', ';'), `a/1;${MARK};1;keep;paragraph;`)).rejects.toThrow(
      `the header must be ${HEADER}; it is parted by something else than commas`,
    );
    await expect(read(`${HEADER},mine`)).rejects.toThrow('it has doc_id, fingerprint,');
  });

  it('may stand twice, but not contradict each other', async () => {
    const row = `a/1,${MARK},1,remove,navigation,`;
    expect(await read(HEADER, row, `${row}once more`, `a/1,${MARK},2,keep,paragraph,`)).toHaveLength(3);
    await expect(read(HEADER, row, `a/1,${MARK},1,keep,paragraph,`)).rejects.toThrow(
      'lines 2 and 3 speak of one block: remove as navigation, keep as paragraph',
    );
  });

  it('must be a file', async () => {
    await expect(readCorrections(join(temporaryFolder(), 'none.csv'))).rejects.toThrow('there is no such file');
    await expect(readCorrections(temporaryFolder())).rejects.toThrow('it is a folder');
  });
});
