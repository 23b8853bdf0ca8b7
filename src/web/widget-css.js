/** The style of the widget; `--kutip-accent` and `--kutip-accent-ink` of the host page are honoured. */
export const WIDGET_CSS = `
:host {
  all: initial;
  color-scheme: light dark;
  --surface: #ffffff;
  --sunken: #f1eee7;
  --ink: #1d1c1a;
  --ink-soft: #5c5850;
  --line: #dcd7cb;
  --accent: var(--kutip-accent, #0f6b5c);
  --accent-ink: var(--kutip-accent-ink, #ffffff);
  --mark: #ffe27a;
  --mark-ink: #2a2200;
  --danger: #9c2b1a;
  position: fixed;
  right: 1rem;
  bottom: 1rem;
  z-index: 2147483000;
  font: 16px / 1.55 "Inter", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif;
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #1e2226;
    --sunken: #272c31;
    --ink: #ece9e3;
    --ink-soft: #aca89f;
    --line: #343a40;
    --accent: var(--kutip-accent, #4fc4ab);
    --accent-ink: var(--kutip-accent-ink, #06231d);
    --mark: #6b5410;
    --mark-ink: #fff3cc;
    --danger: #f2907f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, p, ol { margin: 0; padding: 0; }
ol { list-style: none; }
button, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.launcher { float: right; min-height: 3rem; padding: 0.6rem 1.2rem; border: 0; border-radius: 1.5rem; background: var(--accent); color: var(--accent-ink); font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
.panel { display: flex; flex-direction: column; width: min(26rem, calc(100vw - 2rem)); height: min(38rem, calc(100dvh - 6.5rem)); margin-bottom: 0.75rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--surface); box-shadow: 0 8px 40px rgb(0 0 0 / 25%); overflow: hidden; }
header { display: flex; align-items: center; gap: 0.5rem; padding: 0.7rem 0.8rem 0.7rem 1.1rem; border-bottom: 1px solid var(--line); }
header h2 { flex: 1; min-width: 0; font-size: 1.05rem; line-height: 1.3; overflow-wrap: anywhere; max-height: 4rem; overflow: hidden; }
header h2:focus-visible { outline: 0; }
.icon { flex: none; width: 2.5rem; height: 2.5rem; border: 0; border-radius: 0.6rem; background: transparent; font-size: 1.1rem; }
.icon:hover { background: var(--sunken); }
.turns, .article { flex: 1; overflow-y: auto; padding: 1rem 1.1rem; overscroll-behavior: contain; }
.turns { display: grid; gap: 1.2rem; align-content: start; }
.question { width: fit-content; max-width: 90%; margin: 0 0 0.6rem auto; padding: 0.5rem 0.9rem; border-radius: 1rem 1rem 0.25rem 1rem; background: var(--accent); color: var(--accent-ink); overflow-wrap: anywhere; }
.answer-text, .article p { overflow-wrap: anywhere; white-space: pre-line; }
.article p { margin-bottom: 0.8rem; }
.article .meta { color: var(--ink-soft); font-size: 0.875rem; }
a { color: inherit; }
mark { background: var(--mark); color: var(--mark-ink); }
.failed .answer-text { color: var(--danger); }
.notice, .understood { color: var(--ink-soft); font-size: 0.9375rem; }
.chip { min-width: 1.6rem; height: 1.5rem; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--sunken); font-size: 0.8125rem; font-weight: 650; line-height: 1; }
.chip:hover { background: var(--accent); color: var(--accent-ink); }
.sources { margin-top: 0.8rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
.sources h3 { color: var(--ink-soft); font-size: 0.8125rem; }
.source { display: flex; gap: 0.6rem; width: 100%; padding: 0.45rem 0; border: 0; background: transparent; text-align: left; }
.source:hover .source-title { text-decoration: underline; }
.source-number { flex: none; font-weight: 650; color: var(--ink-soft); }
.source-body { display: grid; min-width: 0; font-size: 0.9rem; line-height: 1.4; }
.source-title { font-weight: 600; overflow-wrap: anywhere; }
.source-origin, .source-quote { color: var(--ink-soft); }
.source-quote { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.rating { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem; margin-top: 0.5rem; }
.thumb { min-width: 2.4rem; min-height: 2.2rem; border: 1px solid var(--line); border-radius: 0.6rem; background: transparent; }
.thumb[aria-pressed="true"] { background: var(--sunken); border-color: var(--accent); }
.rated { color: var(--ink-soft); font-size: 0.875rem; }
.rating-comment { display: flex; flex: 1 1 100%; gap: 0.4rem; }
.rating-comment input { flex: 1; min-width: 0; padding: 0.3rem 0.6rem; border: 1px solid var(--ink-soft); border-radius: 0.6rem; background: var(--surface); }
.quiet { padding: 0.3rem 0.8rem; border: 1px solid var(--line); border-radius: 0.6rem; background: transparent; }
.composer { display: flex; gap: 0.6rem; padding: 0.8rem 1.1rem; border-top: 1px solid var(--line); }
.composer textarea { flex: 1; min-width: 0; max-height: 7rem; padding: 0.5rem 0.8rem; border: 1px solid var(--ink-soft); border-radius: 0.7rem; background: var(--surface); resize: none; field-sizing: content; }
.primary { min-height: 2.6rem; padding: 0.4rem 1rem; border: 0; border-radius: 0.7rem; background: var(--accent); color: var(--accent-ink); font-weight: 600; }
@media (max-width: 30rem) {
  :host { right: 0.5rem; bottom: 0.5rem; }
  .panel { width: calc(100vw - 1rem); height: calc(100dvh - 5rem); }
}
@media (forced-colors: active) { .launcher, .chip { border: 1px solid; } }
`;
