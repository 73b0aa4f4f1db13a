const MAX_LENGTH = 200;
const OTHER = /[^A-Za-z0-9._:/-]/gu;

/** `encodeURIComponent` leaves these alone. */
const LEFT = /[!'()*~]/;
const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
const percentEncode = (character: string) => (LEFT.test(character) ? hex(character) : encodeURIComponent(character));

/** ASCII letters, digits and `. _ - : /` stay, anything else (`%` too) becomes its UTF-8 bytes as `%XX` (RFC 3986, section 2.1): `a b` is `a%20b`. */
export const encodeId = (raw: string): string => raw.toWellFormed().replace(OTHER, percentEncode);

/** @returns what is wrong with an encoded id, or null. An id is also a path below `text/`, so it may not lead out of it. */
export function idFault(id: string): string | null {
  if (id.length > MAX_LENGTH)
    return `the id has ${id.length} characters after percent-encoding; at most ${MAX_LENGTH} are allowed`;
  const parts = id.split('/');
  if (parts.includes('')) return 'the id has an empty part: nothing before, between or after its slashes';
  if (parts.includes('..') || parts.includes('.')) return 'the id has a part . or ..';
  return null;
}

/** Two ids with one key are the same id: compared without case, for a file system may not tell `A.txt` from `a.txt`. */
export const idKey = (id: string): string => id.toLowerCase();

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** The id of a page: its address without scheme and closing slash (`example.org/news/1`); null when that makes no id. */
export function addressId(url: string): string | null {
  const id = encodeId(url.replace(SCHEME, '').replace(/\/$/, ''));
  return idFault(id) ? null : id;
}

/** The host of an address, or null when it is none. */
export const hostOf = (url: string): string | null => URL.parse(url)?.host || null;
