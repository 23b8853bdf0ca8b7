/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** The work was tried and failed, wholly or in part. */
  failed: 1,
  /** Wrong usage or a wrong setting; nothing was tried. */
  usage: 2,
  /** `ask` alone: the archive does not tell. */
  notAnswered: 3,
} as const;
