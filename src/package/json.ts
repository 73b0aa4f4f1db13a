/** JSON as the dataset writes it: two blanks deep, a line end last. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
