// The style sheet of the page. One sheet, no fonts or pictures from outside.
//
// Parts of a claim differ by the shape of their underline (dotted, double, solid) before they differ by colour, and the
// colours (orange, violet, blue) mean no more than which part it is: none is green or red.

/** CSS; its hash stands in the page's policy. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1f1e1b; --quiet: #66625a; --rule: #dfdbd1; --card: #f5f2ea;
  --source: #a84f00; --cue: #7a2f93; --content: #2b64a8; --lit: #fdeeb5; --odd: #b3261e;
  --ui: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  --text: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "DejaVu Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #e7e3da; --quiet: #a29d92; --rule: #34363b; --card: #1f2125;
    --source: #f0a35e; --cue: #d79bea; --content: #86b7f0; --lit: #3b351e; --odd: #ff8a80;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/2 var(--text); overflow-wrap: anywhere; }
.top, .problems, footer { font: .875rem/1.5 var(--ui); }
.brand { margin: 0 0 1.25rem; font-weight: 650; letter-spacing: .01em; }
.brand span { margin-inline-start: .5em; font-weight: 400; color: var(--quiet); }
.about { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1rem; }
.about div { display: flex; gap: .45em; }
dt { color: var(--quiet); }
dd { margin: 0; }
small { color: var(--quiet); font-size: .9em; }
.legend { margin: 0; padding: .75rem 0 .5rem; border-top: 1px solid var(--rule); color: var(--quiet); line-height: 2; }
.legend .mark { color: var(--ink); margin-inline: 1.1em .3em; }
.legend .mark:first-child { margin-inline-start: 0; }
.stance { margin: 0; color: var(--quiet); }
.top { margin-bottom: 1.75rem; padding-bottom: .9rem; border-bottom: 1px solid var(--rule); }
.problems { margin: 0 0 1.75rem; padding: .75rem 1rem; border-inline-start: .25rem double var(--odd); background: var(--card); }
.problems h2, .receipt h2 { margin: 0 0 .25rem; font-size: 1em; }
.problems ul { margin: 0; padding: 0; list-style: none; }
.problems p { margin: 0; }
.problems p + p { color: var(--quiet); }

.row { display: grid; grid-template-columns: minmax(0, 1fr) 18.5rem; gap: 0 2.75rem; align-items: start; }
h1, h2, p, blockquote { margin: 0; }
main p, main h1, main h2, main blockquote { white-space: pre-line; padding-bottom: .9rem; }
main h1 { font-size: 2rem; line-height: 1.35; font-weight: 600; }
main h2 { font-size: 1.2rem; line-height: 1.8; font-weight: 600; padding-top: .5rem; }
.byline, .dateline, .caption { font: .9rem/1.9 var(--ui); color: var(--quiet); }
.caption { padding-inline-start: 1rem; border-inline-start: 1px solid var(--rule); }
blockquote { padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--rule); }
.list-item { padding-inline-start: 1.3em; }
.list-item::before { content: "•"; float: inline-start; margin-inline-start: -1.1em; color: var(--quiet); }
.aside { margin: .25rem 0 1rem; color: var(--quiet); }
.aside summary { font: .85rem/2 var(--ui); cursor: pointer; width: fit-content; }
.aside .row { font-size: .9em; line-height: 1.8; }

.mark { text-decoration-line: underline; text-decoration-skip-ink: none; position: relative; border-radius: .15em; }
.source { text-decoration-style: dotted; text-decoration-color: var(--source); text-decoration-thickness: .13em; }
.cue { text-decoration-style: double; text-decoration-color: var(--cue); text-decoration-thickness: .06em; }
.content { text-decoration-style: solid; text-decoration-color: var(--content); text-decoration-thickness: .08em; }
.lane-0 { text-underline-offset: .2em; }
.lane-1 { text-underline-offset: .42em; }
.lane-2 { text-underline-offset: .62em; }
.lane-3 { text-underline-offset: .8em; }
.mark.lit { background: var(--lit); }
.mark.lit[data-label]::before { content: attr(data-label); position: absolute; inset-block-end: calc(100% - .25em); inset-inline-start: 0;
  padding: 0 .35em; font: 600 .62rem/1.5 var(--ui); white-space: nowrap; background: var(--paper); border-radius: .2em;
  border: 1px solid currentColor; z-index: 1; pointer-events: none; }
.source.lit::before { color: var(--source); }
.cue.lit::before { color: var(--cue); }
.content.lit::before { color: var(--content); }
.number { text-decoration: none; color: var(--cue); border-radius: .2em; }
.number::after { content: attr(data-claim); font: 600 .65em/1 var(--ui); vertical-align: .55em; margin-inline-end: .15em; }
.odd { font: .75em/1 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--odd); border: 1px solid; border-radius: .2em; padding: 0 .2em; }

.cards { display: grid; gap: .5rem; padding: .3rem 0 .9rem; }
.cards:empty { display: none; }
.card { font: .8125rem/1.45 var(--ui); padding: .5rem .75rem; border-inline-start: 2px solid var(--rule); background: var(--card);
  border-radius: 0 .3rem .3rem 0; }
.deep-1 { margin-inline-start: 1.25rem; }
.deep-2 { margin-inline-start: 2.5rem; }
.deep-3 { margin-inline-start: 3.75rem; }
.card:target { border-color: var(--cue); }
.card.lit { background: var(--lit); border-color: var(--cue); }
.card p { padding: 0; white-space: normal; }
.back { float: inline-end; min-width: 1.6em; text-align: center; color: var(--cue); font-weight: 600; text-decoration: none; }
.who { font-weight: 650; text-decoration: underline dotted var(--source) .13em; text-underline-offset: .25em; }
.unnamed { font-weight: 400; font-style: italic; text-decoration: none; }
.verb { text-decoration: underline double var(--cue) .06em; text-underline-offset: .25em; margin-inline-start: .3em; }
.card .note { margin-top: .3rem; color: var(--quiet); font-size: .9em; }
.part, .words, .meaning, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
a { color: inherit; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--cue); outline-offset: 2px; }

footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); }
.receipt p { max-width: 44rem; }
.receipt dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1.25rem; margin: .75rem 0 1rem; }
.receipt dd { font: .8125rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--ink); overflow-wrap: anywhere; }

@media (max-width: 52rem) {
  .row { grid-template-columns: minmax(0, 1fr); }
  .receipt dl { grid-template-columns: minmax(0, 1fr); }
  .receipt dd { margin-bottom: .4rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (forced-colors: active) { .mark.lit { outline: 1px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --card: #fff; --rule: #999; }
  body { padding: 0; font-size: 10.5pt; max-width: none; }
  .row { grid-template-columns: minmax(0, 1fr) 5.5cm; gap: 0 .6cm; }
  .card, .receipt { break-inside: avoid; }
  .words, .part { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
  .part { color: var(--quiet); font-size: .85em; }
  .aside::details-content { content-visibility: visible; }
}
`;
