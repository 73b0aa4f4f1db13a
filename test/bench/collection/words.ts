const words = (list: string): readonly string[] => list.split(', ');

/** What the sentences of a made-up collection are filled with. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  first: words(
    'Anna, Baran, Carlos, Dilnoza, Emeka, Farah, Goran, Hana, Ivo, Julia, Kamal, Leila, Marek, Nadia, Omid, ' +
      'Petra, Quentin, Reza, Sofia, Tariq',
  ),
  last: words(
    'Abbasi, Brandt, Castro, Dunne, Eriksen, Farhadi, Gallo, Haddad, Ivanova, Jansen, Karimi, Lindqvist, ' +
      'Moradi, Novak, Okafor, Petrov, Rahimi, Silva, Tanaka, Umarov, Vogel, Weiss, Yilmaz, Zamani',
  ),
  role: words(
    'minister, spokeswoman, analyst, economist, lawyer, governor, researcher, union leader, deputy head, ' + 'engineer',
  ),
  organisation: words(
    'the Central Bank, the Ministry of Energy, the Port Authority, the Institute for Labour, ' +
      'the Association of Farmers, the National Library, the Press Union, the Railways Board, ' +
      'the Teachers’ Council, the Water Agency',
  ),
  place: words(
    'Iran, Turkey, Portugal, Kenya, Norway, Brazil, Lisbon, Tehran, Nairobi, Oslo, the north, the capital, ' +
      'Ankara, Recife',
  ),
  thing: words(
    'users, subscribers, workers, homes, schools, small businesses, passengers, protesters, trees, vehicles, ' +
      'patients, books, families, wind turbines, online shops, teachers, nurses, tickets, tractors, bridges, ' +
      'bakeries, fishermen, students, refugees, voters, shareholders, visitors, songs, letters, blankets, ' +
      'lorries, cyclists, drivers, hotels, apartments, villages, prisoners, soldiers, judges, readers, ' +
      'listeners, complaints, petitions, lambs, beehives, boats, containers, tents, kiosks, laptops, antennas, ' +
      'filters, tyres, journalists, guides, translators, actors, choirs, archives, orchards',
  ),
  subject: words(
    'the messaging service, the new railway, the harbour, the national grid, the film festival, ' +
      'the housing programme, the vaccine, the strike, the reservoir, the tax reform, the bus network, ' +
      'the copper mine, the radio station, the coastal road, the university hospital, the savings bank, ' +
      'the fish market, the opera house, the border crossing, the water tax, the electoral roll, ' +
      'the pension fund, the satellite, the flood barrier, the wage agreement, the land register, ' +
      'the news agency, the winter games, the malaria programme, the airport tram',
  ),
  money: words('dollars, euros, tomans, pounds, rials, kroner'),
  scale: words('million, billion, thousand, trillion'),
  unit: words('kilometres, tonnes, megawatts, hectares, litres, degrees, square metres'),
  said: words('said, told reporters, announced, warned, explained, argued, added'),
  month: words('January, February, March, April, May, June, July, August, September, October, November, December'),
  day: words('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  many: words('three, five, a dozen, seven, twenty, hundreds of, thousands of, half of the, two thirds of the'),
  hedge: words('about, nearly, more than, at least, roughly, fewer than, up to'),
  verb: words('opened, closed, delayed, approved, questioned, expanded, suspended, reviewed'),
};

/** `{name}` is filled from WORDS, `{n}` with a number, `{percent}`, `{year}`, `{date}` as they say. */
export const SENTENCES: readonly string[] = [
  '{Organisation} counted {hedge} {n} {scale} {thing} in {place} last year.',
  'According to {organisation}, {subject} has {n} {scale} {thing}, up {percent} percent from {year}.',
  '“We lost {hedge} {n} {scale} {money} in a single week,” {said} {first} {last}, {role} of {organisation}.',
  '{Last} {said} that {hedge} {percent} percent of the {thing} would be affected by {month}.',
  'On {date}, {organisation} {verb} {subject} after a vote of {n} to {n}.',
  'The cost of {subject} rose from {n} to {n} {scale} {money} within {many} years.',
  '“Nobody asked the people who live here,” {last} {said}.',
  'The report, published on {day}, runs to {n} pages and names {many} witnesses.',
  'Work on {subject} began in {year} and was to end before the elections.',
  'It stretches over {n} {unit} between {place} and {place}.',
  'Critics call the plan a gift to a few companies, and doubt that it will ever pay for itself.',
  'Between {year} and {year} the number of {thing} fell by {n}, the lowest figure since records began.',
  '{First} {last}, {role} of {organisation}, described the decision as “a step backwards”.',
  'A survey of {n} {thing} found that {percent} percent of them had heard nothing about it.',
  'Residents in {place} have waited for an answer since {month} {year}.',
  'Prices climbed {percent} percent in {month}, {organisation} {said} in a statement.',
  'The {role} denied that {n} {thing} had been moved to {place}.',
  'Last {day} {many} {thing} gathered outside the offices of {organisation}.',
  'For now, {subject} remains closed; a court is to decide in {month}.',
  'An average of {n} {thing} a day crossed the border, against {n} a year before.',
  '“If the figure of {n} {scale} is right, then the budget is wrong,” the {role} told a newspaper in {place}.',
  'In the {year}s the same question divided the country.',
  'The two sides are to meet again next {day}, at the request of {organisation}.',
  'Engineers measured {n} {unit}, {hedge} twice what the plans had foreseen.',
];

/** `{site}` is the name of the site, `{n}` a number. */
export const BEFORE: readonly string[] = [
  'Skip to content',
  'Home',
  'News',
  'Business',
  'Culture',
  'Opinion',
  'Search {site}',
  'Sign in',
  'Subscribe to {site} from {n} a month',
  'Menu',
  'Breaking news',
  'Video',
  'Weather',
  'Most read',
];
export const BETWEEN: readonly string[] = [
  'Advertisement',
  'Share this story',
  'Read more: {headline}',
  'Photo: {first} {last}/{site}',
  'Click here to enlarge',
  'Story continues below',
  'Tweet',
  '{n} shares',
];
export const AFTER: readonly string[] = [
  'Related stories',
  '{headline}',
  '{headline}',
  '{headline}',
  'Topics: {place}, {thing}',
  'Leave a comment',
  'Your email address will not be published.',
  '{first} {last} says:',
  'About us',
  'Contact the {site} newsroom: {n}',
  'Terms of use',
  'Privacy policy',
  'Please consider supporting {site} with a donation.',
  '© {site}. All rights reserved.',
];
export const HEADLINES: readonly string[] = [
  '{Organisation} defends {subject}',
  'Why {place} counts its {thing} again',
  '{N} {thing} wait for an answer',
  'Doubts about {subject} grow',
  '{Last}: “We were not asked”',
  'What {year} changed in {place}',
  '{Hedge} {n} {thing} hit by delay',
];
