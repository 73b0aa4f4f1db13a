/** The string that a JSON string stands for: mostly nothing in an id is escaped. */
export const stringOf = (json: string): string => (json.includes('\\') ? JSON.parse(json) : json.slice(1, -1));
