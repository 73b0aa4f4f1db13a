/**
 * Rules that correct a word's likeliest tag from its neighbours, in the manner of Brill (1995), "Transformation-based
 * error-driven learning". A sentence is read once from left to right: tags to the left are final, tags to the right the
 * likeliest ones. Of the rules for a word's tag the first whose conditions all hold is applied, if the word takes the new tag at all.
 *
 * `prev`, `prev2`, `next`, `next2`: tags of the neighbours (^ and $$ are the edges). `near`: the nearest word to the left that is no
 * adverb. `aux`: whether an auxiliary that governs the word stands to its left (`have`, `be`; adverbs and a pronoun may lie between).
 * `verb`: whether the clause has its finite verb already. `later`: whether one follows in the same clause.
 * `prevWords`, `nextWords`: the neighbours themselves, in small letters.
 */
export interface TagRule {
  readonly from: string;
  readonly to: string;
  readonly prev?: string;
  readonly prev2?: string;
  readonly next?: string;
  readonly next2?: string;
  readonly near?: string;
  readonly prevWords?: string;
  readonly nextWords?: string;
  readonly words?: string;
  readonly aux?: 'have' | 'be' | 'any';
  readonly verb?: boolean;
  readonly later?: boolean;
  /** Whether the lexicon need not know the new tag for the word. */
  readonly anyWord?: true;
  readonly example: string;
}

const NOUN = 'NN NNS NNP NNPS';
const NOMINAL = `${NOUN} JJ CD`;
/** Verbs that make a clause of their own nearly always. */
const SAYING = '!said told added was were had did went came';
const OPENS = 'DT PRP PRP$ WDT WP';

export const TAG_RULES: readonly TagRule[] = [
  {
    from: 'IN',
    to: 'NN',
    words: 'worth',
    prev: 'DT JJ PRP$ POS NN',
    nextWords: 'of is was has rose fell',
    example: 'a net [worth] of',
  },
  // that
  { from: 'IN', to: 'WDT', words: 'that', prev: NOUN, next: 'VBD VBZ VBP MD RB', example: 'the app [that] has users' },
  { from: 'IN', to: 'WDT', words: 'that', prev: 'NN NNS NNPS', next: 'VB VBP', example: 'apps [that] allow it' },
  { from: 'IN', to: 'DT', words: 'that', prev: '^ IN , VB VBG TO CC VBD', next: 'NN JJ', example: 'in [that] country' },
  { from: 'IN', to: 'DT', words: 'that', next: 'VBZ VBD MD . ,', prev: '^ , CC IN VBD VBZ', example: '[that] is why' },
  // prepositions, adverbs, particles
  { from: 'IN', to: 'RB', words: 'about over under around', next: 'CD $', example: '[about] 40 users' },
  {
    from: 'IN',
    to: 'RP',
    words: 'up out off down on over',
    prev: 'VB VBD VBG VBN VBZ VBP',
    next: `. , $$ IN TO CC ${'DT'}`,
    example: 'set [up] a channel',
  },
  { from: 'IN', to: 'RB', words: 'as', nextWords: 'many much well long soon far few little', example: '[as] many as' },
  {
    from: 'IN',
    to: 'RB',
    words: 'ago before inside outside once below above',
    next: '. , $$ CC',
    example: 'days [ago]',
  },
  {
    from: 'RB',
    to: 'IN',
    words: 'up down',
    prev: 'VBD VBZ VB VBG VBN VBP NN NNS',
    next: 'DT PRP$ NNP',
    example: 'went [up] the hill',
  },
  { from: 'IN', to: 'RB', words: 'ago', example: 'a week [ago], he' },
  { from: 'IN', to: 'RB', words: 'so', next: 'JJ RB JJR DT . ,', example: '[so] many' },
  { from: 'EX', to: 'RB', words: 'there', next: '. , $$ IN NN CC DT', example: 'went [there].' },
  {
    from: 'RB',
    to: 'JJ',
    words: 'long early late hard fast well straight online overall worldwide nationwide',
    prev: 'DT JJ PRP$ POS CD',
    next: NOUN,
    example: 'a [long] war',
  },
  {
    from: 'RBR',
    to: 'JJR',
    next: `${NOUN} JJ`,
    words: 'more less',
    prev: '^ IN VB VBD VBZ VBP VBG CC CD , NN NNS',
    example: '[more] people',
  },
  { from: 'RBR', to: 'JJR', words: 'more less', nextWords: 'than', next2: 'CD $', example: '[more] than 50' },
  {
    from: 'RBS',
    to: 'JJS',
    words: 'most least',
    next: `${NOUN} IN`,
    prev: '^ IN VBZ VB VBD VBP DT CC ,',
    example: '[most] people',
  },
  {
    from: 'JJR',
    to: 'RBR',
    words: 'earlier later faster further longer',
    next: '. , $$ VBD VBN IN',
    example: 'said [earlier].',
  },
  { from: 'JJS', to: 'RBS', words: 'best most', next: 'VBN JJ', prev: 'DT', example: 'the [best] known' },
  { from: 'PRP$', to: 'PRP', words: 'her', next: '. , $$ IN TO DT CC RB', example: 'told [her] to' },
  { from: 'POS', to: 'VBZ', prev: 'PRP EX WP WRB', example: "it['s] clear" },
  { from: 'POS', to: 'VBZ', prev: 'DT', next: 'DT VBG VBN RB IN', example: "that['s] the" },
  { from: 'MD', to: 'NNP', words: 'may', prev: 'IN CD', next: 'CD , . $$', example: 'in [May]' },
  { from: 'DT', to: 'PDT', words: 'all half', next: 'DT PRP$', example: '[all] the users' },
  { from: 'RB', to: 'JJ', words: 'much enough', next: NOUN, example: '[much] money' },
  {
    from: 'NN',
    to: 'RB',
    words: 'north south east west home',
    prev: 'VB VBD VBZ VBG VBN',
    next: '. , $$ IN TO',
    example: 'sailed [west].',
  },
  { from: 'RB', to: 'CC', words: 'yet so', prev: ',', next: 'PRP DT', example: ', [yet] it' },
  { from: 'IN', to: 'VB', words: 'like', near: 'TO MD PRP', prev: 'TO MD PRP', example: 'I [like] it' },
  // base forms
  {
    from: 'NN',
    to: 'VB',
    near: 'TO',
    next: `${OPENS} IN RB ${NOUN} CD JJ TO . , RP CC $$ VBG $`,
    example: 'to [plan] a rally',
  },
  {
    from: 'NN',
    to: 'VBD',
    prev: 'NN NNP',
    next: 'PRP PRP$ $',
    verb: false,
    example: 'the ticket [cost] me 5',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    prev: ',',
    next: 'RB DT CD',
    verb: false,
    later: false,
    example: 'Oslo, a port, [hosts] just one',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    prev: 'NN NNP NNS',
    next: 'CD $',
    verb: false,
    later: false,
    example: 'each house [costs] $5',
  },
  { from: 'NN', to: 'VB', near: 'MD', example: 'will [report] it' },
  { from: 'JJ', to: 'VB', near: 'MD TO', next: `${OPENS} IN NNS CD RP . TO`, example: 'to [clear] the square' },
  {
    from: 'NN',
    to: 'VBP',
    near: 'PRP',
    next: `${OPENS} IN TO CD JJ RB`,
    verb: false,
    example: 'they [plan] a rally',
  },
  {
    from: 'NN',
    to: 'VBP',
    prev: 'NNS',
    next: `${OPENS} TO CD`,
    verb: false,
    later: false,
    example: 'users [plan] a rally',
  },
  {
    from: 'NN',
    to: 'VBP',
    prev: 'NNS',
    words: 'start range stand run vary hover',
    next: 'IN',
    verb: false,
    later: false,
    example: 'prices [start] at 25',
  },
  { from: 'NN', to: 'VBP', prev: 'WDT WP', example: 'people who [protest]' },
  { from: 'NN', to: 'VB', prev: '^', next: 'DT PRP$ PRP', example: '[Visit] our site' },
  { from: 'NN', to: 'VB', prevWords: "n't n’t not do did does let", example: "did n't [change]" },
  { from: 'VB', to: 'VBP', prev: 'PRP NNS NNPS WDT WP', prevWords: '!let', example: 'they [say]' },
  { from: 'VB', to: 'VBP', near: 'PRP NNS NNPS WDT WP', verb: false, example: 'they now [say]' },
  { from: 'VB', to: 'NN', prev: 'DT PRP$ POS JJ', anyWord: true, example: 'a [swim] in it' },
  { from: 'VB', to: 'NN', prev: 'NN VBG IN', next: 'IN . , NN NNS', example: 'a bomb [strike] on' },
  { from: 'VB', to: 'VBN', aux: 'any', example: 'had [become]' },
  { from: 'VB', to: 'VBD', near: 'NN NNP PRP', verb: false, example: 'Iran [cut] output' },
  { from: 'VBP', to: 'NN', words: 'am', prev: 'CD', anyWord: true, example: 'at 5 [am]' },
  { from: 'VBP', to: 'VB', near: 'TO MD', example: 'to [have] users' },
  { from: 'VBP', to: 'VB', words: 'have do', prevWords: "n't n’t not let", example: 'did not [have]' },
  // third person or plural
  {
    from: 'NNS',
    to: 'VBZ',
    near: 'PRP WDT WP EX',
    next: `${OPENS} IN TO VBN VBG JJ RB CD ${NOUN} . ,`,
    example: 'it [plans] a ban',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    near: 'NN NNP',
    verb: false,
    next: 'DT PRP PRP$ TO RB IN WDT WRB',
    later: false,
    example: 'the app [offers] a channel',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    near: 'NN NNP',
    verb: false,
    nextWords: 'a an its his her their',
    example: 'the car [features] a redesigned seat',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    near: 'NN NNP',
    words: 'shows beats leads tells plays faces',
    verb: false,
    next: 'NNP',
    later: false,
    example: 'the poll [shows] Clinton leading',
  },
  {
    from: 'NNS',
    to: 'VBZ',
    prev: 'NNP',
    words: 'calls looks points pushes plans stands',
    nextWords: 'on for to at by',
    verb: false,
    example: 'Abbasi [calls] on those who govern to leave',
  },
  { from: 'VBZ', to: 'NNS', prev: 'DT JJ PRP$ POS CD IN VBN VBG', example: 'the [says]' },
  { from: 'VBZ', to: 'NNS', prev: 'NN', verb: true, next: 'IN . , CC', example: 'led to price [rises].' },
  // past or participle
  { from: 'VBD', to: 'VBN', aux: 'any', example: 'was [banned]' },
  { from: 'VBD', to: 'NN', prev: 'DT PRP$ JJ', next: 'IN . , MD VBD VBZ VBP CC', example: 'the [cut] in' },
  { from: 'VBN', to: 'NN', prev: 'DT PRP$ JJ', next: 'IN . , MD VBD VBZ VBP CC', example: 'the [set] will' },
  { from: 'VBD', to: 'VBN', prev: 'DT PRP$ POS JJ', example: 'the [exchanged] data' },
  { from: 'VBD', to: 'VBN', prev: 'CD $', next: `${NOUN} JJ`, example: 'the 40 [arrested] users' },
  { from: 'VBD', to: 'VBN', prev: 'IN', prevWords: '!that', next: `${NOMINAL} IN`, example: 'of [banned] apps' },
  { from: 'VBD', to: 'VBN', prev: NOUN, nextWords: 'by', example: 'the app [used] by Iranians' },
  {
    from: 'VBD',
    to: 'VBN',
    prev: 'NN NNS',
    words: SAYING,
    verb: true,
    next: 'IN TO RB , .',
    example: 'there are people [arrested] in',
  },
  {
    from: 'VBD',
    to: 'VBN',
    prev: 'NN NNS',
    words: SAYING,
    next: 'IN TO RB',
    later: true,
    example: 'the people [arrested] in Iran are',
  },
  { from: 'VBD', to: 'VBN', prev: ', ( ^ ``', next: 'IN', example: 'a firm, [based] in Paris, said' },
  { from: 'VBD', to: 'VBN', prev: 'VBG TO VB RB', next: `${NOUN}`, verb: true, example: 'using [banned] apps' },
  { from: 'VBD', to: 'VBN', prev: 'RB', next: NOUN, later: true, example: 'buyers of newly [built] homes left' },
  { from: 'VBD', to: 'VBN', prev: 'VBN VBG TO VB', example: 'keep people [informed]' },
  { from: 'VBN', to: 'VBD', near: 'PRP WP WDT', verb: false, example: 'they [run]' },
  // gerunds
  { from: 'VBG', to: 'NN', prev: 'DT PRP$ POS JJ', next: 'IN TO . , $$ CC VBD VBZ MD', example: 'the [spending] of' },
  { from: 'NN', to: 'VBG', aux: 'be', next: `${OPENS} IN TO RB NNS`, example: 'is [building] a' },
  { from: 'NN', to: 'VBG', prev: 'IN , ^', next: 'DT PRP$ PRP', example: 'by [building] a' },
  { from: 'NN', to: 'VBG', prev: 'IN', next: 'JJ', next2: 'NNS', example: 'the cost of [building] new houses' },
  // adjectives and nouns
  {
    from: 'JJ',
    to: 'NN',
    prev: 'DT PRP$ POS JJ NN VBG',
    next: '. , $$ IN VBD VBZ MD CC TO WDT WP : VBP POS',
    example: 'a [general] said',
  },
  { from: 'JJ', to: 'NN', prev: 'NNP', next: 'VBD VBZ MD', example: 'Brent [crude] was' },
  { from: 'JJ', to: 'NN', words: 'average', prevWords: 'on', example: 'on [average]' },
  { from: 'JJ', to: 'NN', prev: 'NN', next: 'NN NNS', example: 'oil [official] talks' },
  { from: 'CD', to: 'PRP', words: 'one', prev: ', ^ IN', next: 'MD', example: '[one] can feel' },
];
