/**
 * Where the body of a document lies below `text/`. Of the ids `x/a` and `x/a.txt/b` one would need a file, the other a folder
 * `x/a.txt`: in a folder's name the last dot is written `%2E`, which no id holds (`%` itself is `%25` in an id).
 */
export const bodyPath = (id: string): string => `${id.replace(/\.(?=txt\/)/gi, '%2E')}.txt`;
