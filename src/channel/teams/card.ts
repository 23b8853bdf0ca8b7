import { LIMITS } from '../render/limits.ts';

/** https://adaptivecards.io/explorer/TextBlock.html */
interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly isSubtle?: true;
}

/** What Teams shows in the channel, as the body of the response. */
export interface TeamsMessage {
  readonly type: 'message';
  readonly text?: string;
  readonly attachments?: readonly object[];
}

/** Length of the text of one block, UTF-16 code units: even escaped as JSON, it is less than half of a message. */
export const BLOCK = { most: 1_000, units: 'utf16' } as const;

const LONGEST_HEADING = 300;
/** Footers with it are as long as any. */
const LARGEST_PAGE = 999;

interface CardStyle {
  /** Stands above each card; it is cut rather than that less of the texts would fit. */
  readonly heading: string | null;
  /** The words that fetch another page, without its number. */
  readonly command: string;
  /** Stands below the last card. */
  readonly hint: string | null;
}

export const plainMessage = (text: string): TeamsMessage => ({ type: 'message', text });

/**
 * Texts, each of a `BLOCK`, as messages of one Adaptive Card within the limit of Teams. A response is one message,
 * so the others are fetched by whoever reads: pages are the same for any heading.
 */
export function cardsOf(texts: readonly string[], { heading, command, hint }: CardStyle): TeamsMessage[] {
  const footers = [pageNumber(LARGEST_PAGE, LARGEST_PAGE, command), hint ?? ''];
  const frame = [block('"'.repeat(LONGEST_HEADING)), subtle('x'.repeat(Math.max(...footers.map(lengthOf))))];
  const room = LIMITS.teams.most - JSON.stringify(cardOf(frame)).length;
  const pages: TextBlock[][] = [];
  let size = room;
  for (const text of texts) {
    const more = JSON.stringify(block(text)).length + 1;
    if (size + more > room) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)!.push(block(text));
    size += more;
  }
  return pages.map((body, index) => {
    const page = index + 1;
    const footer = page < pages.length ? pageNumber(page, pages.length, command) : hint;
    return cardOf([
      ...(heading === null ? [] : [block(shortened(heading))]),
      ...body,
      ...(footer === null ? [] : [subtle(footer)]),
    ]);
  });
}

const lengthOf = (text: string): number => text.length;

function pageNumber(page: number, pages: number, command: string): string {
  return `Bagian ${page} dari ${pages}. Untuk lanjutannya, sebut saya lagi dengan “${command} ${page + 1}”.`;
}

function shortened(heading: string): string {
  return heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING - 1)}…`;
}

const block = (text: string): TextBlock => ({ type: 'TextBlock', text, wrap: true });
const subtle = (text: string): TextBlock => ({ type: 'TextBlock', text, wrap: true, isSubtle: true });

/** https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook */
function cardOf(body: readonly TextBlock[]): TeamsMessage {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body,
        },
      },
    ],
  };
}
