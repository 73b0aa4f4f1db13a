import fc from 'fast-check';

/** Any string, unpaired surrogates and controls included. (fast-check's own unit `binary` builds tables for seconds.) */
export const anyText = (constraints: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0x10ffff }),
        fc.integer({ min: 0, max: 0x7f }),
        fc.integer({ min: 0xd800, max: 0xe000 }),
      ),
      constraints,
    )
    .map((points) => String.fromCodePoint(...points));
