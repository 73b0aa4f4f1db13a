/** The polynomial of CRC-32 as ZIP uses it, lowest power in the highest bit. */
const POLYNOMIAL = 0xedb88320;
/** 1, and x, in that order of bits. */
const [ONE, X] = [0x80000000, 0x40000000];

/**
 * The CRC-32 of two stretches one after the other from those of each: the first times x to the power of the bits of the second,
 * plus the second, as polynomials over GF(2) (Adler, `crc32_combine` of zlib).
 * @param length of the second, in bytes
 */
export const crcOfBoth = (first: number, second: number, length: number): number =>
  (product(powerOfX(8 * length), first) ^ second) >>> 0;

/** The product of two polynomials, modulo that of the checksum. */
function product(a: number, b: number): number {
  let [sum, shifted] = [0, b];
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return sum >>> 0;
}

/** By squaring. @param exponent up to 2⁵³, which bit operations would cut off */
function powerOfX(exponent: number): number {
  let power = ONE;
  let square = X;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(square, power);
    square = product(square, square);
  }
  return power;
}
