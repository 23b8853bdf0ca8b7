/**
 * How words are kept from being read as markup. Where a surface has an escape, that is used. Where it has none, a
 * mark that could open or close something gives way to a character that looks alike and means nothing, or a word
 * joiner (no width, neither a letter nor a space) parts what would mean something only together.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The five characters that mean something in HTML text or in a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The three that Slack and Telegram want as entities. */
export function escapeThree(words: string): string {
  return words.replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** Without the control and bidirectional marks that could make a line read as something else than it is. */
export function visible(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

const JOINER = '\u2060';

const LIKENESS: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\u02cd',
  '~': '\u223c',
  '`': '\u02cb',
  '[': '\uff3b',
  ']': '\uff3d',
  '\\': '\u2216',
};

const likeness = (character: string): string => LIKENESS[character]!;

/** Marks of emphasis; between two letters, as in `nama_akun`, an underscore is none. */
export function withoutEmphasis(words: string): string {
  return words.replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, likeness);
}

/** For a reader that takes a backslash for an escape on one screen and shows it on another. */
export function withoutBackslashes(words: string): string {
  return words.replaceAll('\\', likeness);
}

/** For the label of a link. */
export function withoutBrackets(words: string): string {
  return words.replace(/[[\]]/g, likeness);
}

/** Mentions (not the sign within an e-mail address), hash tags, emoji names and bare addresses. */
export function withoutNames(words: string): string {
  return words
    .replace(/[@#](?=\S)(?!(?<=[\p{L}\p{N}]@)[\p{L}\p{N}-]+\.\p{L})/gu, `$&${JOINER}`)
    .replace(/:(?=[\w+-]+:|\/\/)|www(?=\.)/gi, `$&${JOINER}`);
}

/** Tags and entities, where they have no escape. */
export function withoutTags(words: string): string {
  return words.replace(/&(?=#?\w+;)|<(?=[a-z/!?])/gi, `$&${JOINER}`);
}

/** Links, footnotes and images of any Markdown, also where half of one stands at the end and a link may follow. */
export function withoutLinks(words: string): string {
  return words.replace(/\](?=[([:]|$)|\[(?=\^)|!(?=\[|$)/g, `$&${JOINER}`);
}

/** Whatever opens a list, a heading, a quotation, a table or a rule at the start of a line. */
export function withoutBlocks(words: string): string {
  return words.replace(
    /^(?=[ \t]*(?:[-+*](?:\s|$)|[-=]+\s*$|-{3}|#{1,6}(?:\s|$)|>|\||:[-:]|\d{1,9}[.)](?:\s|$)))/gm,
    JOINER,
  );
}

/**
 * CommonMark (section 2.4) and what its readers add. Brackets stay bare and a backslash is its likeness, since
 * `\[`, `\(` and their ends are the marks of a formula to Open WebUI and LibreChat.
 */
export function escapeMarkdown(words: string): string {
  return withoutBackslashes(withoutLinks(withoutBlocks(withoutNames(words)))).replace(
    /[`*_~<$]|&(?=#?\w+;)/g,
    '\\$&',
  );
}

/**
 * Dates that a card would compute, as in `{{DATE(…)}}`.
 * https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/text-features
 */
export function withoutTemplates(words: string): string {
  return words.replace(/\{(?=\{)/g, `$&${JOINER}`);
}
