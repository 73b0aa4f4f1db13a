/** A page of our own: a story about a harbour, with the furniture that pages have. */
export const PARAGRAPHS = [
  'The harbour of Vellmar stayed closed on Monday after a storm had torn two gates from their hinges, the harbour master said, and ships will have to wait until the end of the week.',
  '“Nobody was hurt, and that is what counts,” Ada Brink told reporters on the quay. She added that divers would look at the gates as soon as the water was calm enough.',
  'Three ships with grain for the islands are at anchor off the coast. A fourth, which carries medicine for the hospital of Orsk, was led into the fishing port by a tug.',
  'The storm is the third this year. The town council has asked for money to raise the wall, but the ministry has not yet answered, and fishermen say that they can not wait for another winter.',
  'Work on the gates is to begin on Thursday. Until then the ferry to the islands will leave from the old pier, where there is room for one boat at a time.',
];
export const MENU = ['Skip to content', 'Home', 'News', 'Sport', 'Weather', 'Newsletters', 'Sign in'];
export const TITLE = 'Storm closes the harbour of Vellmar for a week';
export const FOOTER = [
  'Leave a Reply',
  'Your email address will not be published.',
  '© 2019 Harbour Times. All rights reserved.',
];

export const page = (above: readonly string[], paragraphs: readonly string[], below: readonly string[]): string =>
  [...above, ...paragraphs, ...below].join('\n\n');
