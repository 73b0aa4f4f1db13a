import type { Token } from '../core/layers.ts';
import { type Genders, learnGenders } from './genders.ts';
import type { Gender } from './name-tables.ts';
import type { Named } from './named.ts';
import { isOffice, learnOffices, type Offices } from './offices.ts';
import { type PlacedName, placeNames } from './placed-names.ts';
import type { RoleLexicon } from './roles.ts';

/** The names of a document in order, to be asked by offset. What the document tells of them is learned when it is first asked for. */
export class NameIndex {
  readonly list: readonly Named[];
  private readonly sentences: readonly (readonly Token[])[];
  private readonly roles: RoleLexicon;
  private placed: readonly PlacedName[] | null = null;
  private genders: Genders | null = null;
  private offices: Offices | null = null;

  constructor(names: readonly Named[], sentences: readonly (readonly Token[])[], roles: RoleLexicon) {
    this.list = names;
    this.sentences = sentences;
    this.roles = roles;
  }

  /** @returns the index of the first name that ends behind an offset. */
  after(offset: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private places(): readonly PlacedName[] {
    this.placed ??= placeNames(this.sentences, this.list);
    return this.placed;
  }

  /** By title or given name, else by what the document says of the person. */
  genderOf({ gender, canonical }: Named): Gender | null {
    if (gender) return gender;
    this.genders ??= learnGenders(this.places(), this.roles);
    return this.genders.get(canonical) ?? null;
  }

  /** Who alone is said to hold an office before an offset, by the noun for it. */
  holderOf(role: string, offset: number): Named | null {
    if (!isOffice(this.roles.get(role))) return null;
    this.offices ??= learnOffices(this.places(), this.roles);
    return this.offices.holder(role, offset);
  }
}
