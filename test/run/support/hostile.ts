/** Texts that some reader, writer or renderer is known to alter; each is prose enough to be kept, with a number in it. */
const LINES: Readonly<Record<string, string>> = {
  astral:
    '𝒯𝒽𝑒 𝓅𝑜𝓇𝓉 😀 of Larsund handled 12,500 containers 👩‍👩‍👧‍👦 in March 2021, the harbour master 𝕀𝕕𝕒 Brekke said on Monday. 🇳🇴 It lost 3 cranes.',
  rtl: 'تلگرام در ایران ۴۰ میلیون کاربر دارد. \u202eThe mayor said that 40 boats sank\u202c near the port of Larsund, and \u2066that 7 crews\u2069 were saved by the ferry.',
  combining: `The cafe\u0301 on the quay of Larsund lost 25 of its a\u0323\u0307 guests, Z${'\u0301'.repeat(200)}oe said on Tuesday, and nobody knew why they had left.`,
  formula: '=1+1',
  minus:
    '-5 degrees were measured at noon on the quay of Larsund, the keeper of the lighthouse said on Wednesday evening.',
  plus: '+380441234567 is the number that the council of Larsund gave to the 12 people who had complained about the ferry.',
  at: '@harbour told the council of Larsund that 31 boats had sailed in the spring, and that none of the crews had been paid.',
  quotes:
    '"We have 7 boats, and ""no"" crew for them," Ann O\'Neil told the council; “that is \'sad\' to 9 of us,” she said.',
  tabs: 'Tab\there, comma, semicolon; pipe | backslash \\ done: the list of 14 things that the clerk of Larsund read aloud, "in full".',
  script:
    "</script><script>alert('3 boxes')</script> stood in the letter that the mayor of Larsund read to 16 members of the council.",
  cdata:
    ']]> and <![CDATA[ &amp; &#0; <!-- stood in the report on 17 ships that the town of Larsund had sent to the ministry.',
  escapes:
    '_x0041_ and _x000D_ were the names of 2 of the ships that lay in the harbour of Larsund when the storm came in March 2020.',
  controls:
    'A bell\u0007, a delete\u007f, a next line\u0085and a line separator\u2028stood in 4 of the letters that the port of Larsund had kept.',
  noncharacters:
    'The marks \ufffe and \uffff and \u{1ffff} stood in 5 of the letters, and a mark \ufeff in the middle of another 6, the clerk said.',
  numbers: `The meter read 9007199254740993 litres, then 0.30000000000000004 percent, then ${'9'.repeat(400)} dollars, and 1e400 tonnes, the clerk said.`,
  missing: 'NA',
  nothing: 'null',
};

const around = (line: string, name: string) =>
  `The ${name} at sea\n\nBy: N. Halvorsen\n\n${line}\n\nThe owner of the ${name} said on 3 May 2019 that ${line.length} people had asked for it, which was more than he had hoped for.`;

const jsonLine = (record: object) => JSON.stringify(record).replaceAll('\\\\u', '\\u');

/** A line without an end, of 200,000 characters. */
const LONG = `${'The council of Larsund counted 8 boats, 3 percent of all, and “no crew,” said Brekke, '.repeat(2300)}and went home.`;

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Path below the folder -> content: one document or reject each, or a file of several in JSON Lines. */
export const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Object.entries(LINES).map(([name, line]) => [`lines/${name}.txt`, around(line, name)])),
  'cr.txt':
    'A ship came in\r\rIt brought 60 tonnes of fish, its master said on Friday.\rNobody bought any of it.\r\n\r\nAll 60 tonnes went back.\r',
  'mark.txt':
    '\ufeff\ufeffThe mayor of Norvik has 2 dogs and 3 cats, he told the paper on Sunday, and he feeds them all.',
  'utf16.txt': utf16('The mayor of Sandvik has 4 dogs, 🐕 he told the paper on Sunday, and he “feeds them all.”'),
  'windows.txt': Buffer.from(
    'The caf\xe9 of Tor has 11 tables \x96 all of them are \x93taken,\x94 he told the paper.',
    'latin1',
  ),
  'long.txt': LONG,
  'one.txt': '7',
  'mark-alone.txt': '\ufeff',
  'empty.txt': '',
  'blank.txt': ' \u00a0\u2028\n\t',
  'nul.txt': 'It has \0 5 of them.',
  'broken.txt': Buffer.from([0xe2, 0x82, 0x41, 0xff, 0x81, 0x8d, 0x01]),
  'dir, with "quotes"/=file\'s name.txt':
    'The 19 files of the clerk had such names, he said on Monday, and “no one” could open them at the office.',
  'records.jsonl': [
    {
      id: '=cmd|calc',
      title: '=1+1',
      author: '@SUM(A1)',
      publisher: '=HYPERLINK("x")',
      text: around(LINES.at!, 'formula of the clerk'),
    },
    {
      id: 'missing',
      title: 'NA',
      author: 'null',
      publisher: 'nan',
      text: 'None of the 21 ships came back, the master said.',
    },
    {
      id: 'numbers',
      title: '007',
      author: '-5',
      publisher: '1e5',
      text: 'About 1e5 of them left the town in 1998, he said.',
    },
    {
      id: 'quotes',
      title: 'He said "no"',
      author: 'a;b; "c"',
      publisher: 'a,b;c|d',
      text: 'Another 22 ships were sold in June 2018, she said.',
    },
    {
      id: 'lines',
      title: 'two\nlines',
      author: 'tab\tin',
      publisher: 'line\r\nend',
      text: 'Two lines\rhold\r\n23 words,\nsaid the clerk.',
    },
    {
      id: 'surrogates',
      title: 'high \\ud83d',
      author: '\\udc00',
      text: 'Half \\ud83d of 24 \\udc4d signs were lost \\ud83d\\ude00, the clerk said on 4 May 2017.',
    },
    { id: 'nul', text: 'It has \\u0000 26 of them.' },
    {
      id: 'markup',
      title: '<script>alert(1)</script>',
      url: 'javascript:alert(1)',
      publisher: ']]>',
      text: '<b>27 boats</b> &amp; more',
    },
    {
      id: 'mark',
      title: '\ufeffmark',
      author: '\ufeff',
      text: '\ufeffThe mark stood before 28 words, the clerk said.',
    },
    { id: 'lines', text: 'The same id once more.' },
  ]
    .map(jsonLine)
    .join('\n'),
};
