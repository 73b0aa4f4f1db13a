import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { WordTable } from '../text/word-table.ts';
import type { Gender } from './name-tables.ts';

/** Nouns that say what a source is, in the singular and the plural. */
export const roles: ReferenceTable<{
  role: string;
  plural: string;
  kind: 'person' | 'organisation' | 'publication';
  gender: 'female' | 'male' | 'unknown';
  example: string;
}> = {
  name: 'roles',
  row: z.strictObject({
    role: z.string().min(1).lowercase(),
    plural: z.string().min(1).lowercase(),
    kind: z.enum(['person', 'organisation', 'publication']),
    gender: z.enum(['female', 'male', 'unknown']),
    example: z.string().min(1),
  }),
};

export interface Role {
  readonly kind: 'person' | 'organisation' | 'publication';
  readonly plural: boolean;
  readonly gender: Gender | null;
}

/** What a word in lower case says that a source is. */
export class RoleLexicon {
  private readonly roles: ReadonlyMap<string, Role>;
  private readonly table: WordTable<Role>;

  constructor(roles: ReadonlyMap<string, Role>) {
    this.roles = roles;
    this.table = new WordTable(roles);
  }

  get(word: string): Role | undefined {
    return this.roles.get(word);
  }

  of(token: Token): Role | undefined {
    return this.table.of(token);
  }
}

export const compileRoles = (references: References): RoleLexicon =>
  new RoleLexicon(
    new Map(
      references.rows(roles).flatMap(({ role, plural, kind, gender }): [string, Role][] => [
        [plural, { kind, plural: true, gender: null }],
        [role, { kind, plural: false, gender: gender === 'unknown' ? null : gender }],
      ]),
    ),
  );
