/**
 * Our names of units -> those of the set, which are those of the dictionary of units published with CQE (Almasian et al., EMNLP 2023).
 * It names some currencies by their country, and writes some compound units with hyphens.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['yen', 'japanese yen'],
  ['yuan', 'chinese yuan'],
  ['ringgit', 'malaysian ringgit'],
  ['rupee', 'indian rupee'],
  ['won', 'south korean won'],
  ['ruble', 'russian ruble'],
  ['real', 'brazilian real'],
  ['rand', 'south african rand'],
  ['baht', 'thai baht'],
  ['rupiah', 'indonesian rupiah'],
  ['zloty', 'polish złoty'],
  ['forint', 'hungarian forint'],
  ['koruna', 'czech koruna'],
  ['krona', 'swedish krone'],
  ['krone', 'norwegian krone'],
  ['lira', 'turkish lira'],
  ['hryvnia', 'ukrainian hryvnia'],
  ['leu', 'romanian leu'],
  ['lev', 'bulgarian lev'],
  ['dong', 'vietnamese dong'],
  ['taka', 'bangladeshi taka'],
  ['naira', 'nigerian naira'],
  ['cedi', 'ghanaian cedi'],
  ['riyal', 'saudi riyal'],
  ['rial', 'iranian rial'],
  ['dirham', 'united arab emirates dirham'],
  ['tenge', 'kazakhstani tenge'],
  ['birr', 'ethiopian birr'],
  ['kwacha', 'zambian kwacha'],
  ['kyat', 'myanmar kyat'],
  ['lari', 'georgian lari'],
  ['lek', 'albanian lek'],
  ['manat', 'azerbaijani manat'],
  ['Singapore dollar', 'singapore dollar'],
  ['peso', 'mexican peso'],
  ['franc', 'swiss franc'],
  ['time', 'count'],
  ['part per million', 'parts-per-million'],
  ['part per billion', 'parts-per-billion'],
  ['part per trillion', 'parts-per-trillion'],
  ['light year', 'light-year'],
  ['kilotonne', 'kiloton'],
  ['megatonne', 'megaton'],
  ['gigatonne', 'gigaton'],
  ['cubic centimetre', 'millilitre'],
  ['ampere hour', 'ampere-hour'],
  ['milliampere hour', 'milliampere-hour'],
  ['volt ampere', 'volt-ampere'],
  ['pound foot', 'pound-foot'],
  ['revolution per minute', 'revolutions per minute'],
  ['million british thermal units', 'mega british thermal unit'],
  ['nit', 'candela per square metre'],
  ['tonne', 'metric ton'],
  ['pound', 'pound-mass'],
  ['troy ounce', 'ounce'],
  ['nautical mile', 'mile'],
  ['microlitre', 'cubic millimetre'],
  ['kilolitre', 'cubic metre'],
  ['dalton', 'atomic mass unit'],
  ['metre per second squared', 'metre per square second'],
  ['kilogram force', 'kilogram-force'],
  ['pound force', 'pound-force'],
  ['atmosphere', 'standard atmosphere'],
  ['millimetre of mercury', 'millimeter of mercury'],
  ['qubit', 'quantum bit'],
  ['rem', 'radiation equivalent man'],
]);

/** Counts of sport by their initials, as the set spells them out. */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ['td', 'touch down'],
  ['fg', 'field goal'],
  ['fga', 'field goal attempts'],
  ['fta', 'free throw attempts'],
  ['ast', 'assist'],
  ['stl', 'steal'],
  ['trb', 'total rebound'],
  ['orb', 'offensive rebound'],
  ['drb', 'defensive rebound'],
]);

/** @param noun a counted noun, in small letters. */
export const spelledOut = (noun: string): string => INITIALS.get(noun) ?? noun;

/** The Indian rupee is named by its sign or its country alone there. */
const INDIAN = /ind|₹|inr/i;

/** @param unit our name of a unit. @param written as the text has it. @returns the set's name, in small letters. */
export function nameOf(unit: string, written: string | null): string {
  const whole = unit === 'rupee' ? undefined : NAMES.get(unit);
  if (whole) return whole;
  const [base, ...rates] = unit.split(' per ');
  if (base === 'rupee' && !INDIAN.test(written ?? '')) return ['rupee', ...rates].join(' per ');
  return [NAMES.get(base!) ?? base!, ...rates].join(' per ').toLowerCase();
}
