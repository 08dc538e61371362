/** Style of the bar and of the pages that exist only locally; every rule is scoped, so that the portal's own pages keep theirs. */
export const css = `
.local-page, .local-page * { box-sizing: border-box; }
.local-page { margin: 0; color: #1c1c1c; background: #fff; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; overflow-wrap: break-word; }
.local-page > header { padding: .75rem 1rem; color: #fff; background: #0d5560; }
.local-page > header p { max-inline-size: 60rem; margin: 0 auto; font-weight: 700; }
.local-page > header span { font-weight: 400; margin-inline-start: .5rem; }
.local-page main { max-inline-size: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.local-page h1 { font-size: 2rem; line-height: 1.25; margin: .5rem 0 .75rem; }
.local-page h2 { font-size: 1.375rem; line-height: 1.25; margin: 2rem 0 .75rem; }
.local-page p, .local-page li, .local-page dd { max-inline-size: 44rem; }
.local-page a, .local-bar a { color: #0d5560; text-underline-offset: .15em; }
.local-bar a { display: inline-block; padding-block: .25rem; min-block-size: 0; border: 0; text-decoration: underline; }
.local-page ul { padding-inline-start: 1.5rem; }
.local-page .local-choices { display: grid; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.local-page .local-choices li { max-inline-size: 44rem; }
.local-page .local-choices button { display: block; inline-size: 100%; padding: .75rem 1rem; text-align: start; font-weight: 400; color: inherit; background: #fff; border-color: #5f7f84; }
.local-page .local-choices button:hover { background: #e8f2f4; border-color: #0d5560; }
.local-choices strong, .local-choices span { display: block; }
.local-page button, .local-bar button { font: inherit; font-weight: 700; min-block-size: 2.75rem; padding: .5rem 1rem; color: #fff; background: #0d5560; border: 1px solid #0d5560; border-radius: 4px; cursor: pointer; }
.local-page button:hover, .local-bar button:hover { background: #083c44; }
.local-page label, .local-bar label { display: block; font-weight: 700; }
.local-page input, .local-bar input { font: inherit; min-block-size: 2.75rem; padding: .5rem .75rem; color: #1c1c1c; background: #fff; border: 1px solid #5c6266; border-radius: 0; max-inline-size: 100%; }
.local-page input[aria-invalid=true] { border: 2px solid #b3261e; }
.local-hint { margin: 0 0 .25rem; color: #4a4f52; }
.local-error { margin: 0 0 .25rem; color: #a11b14; font-weight: 700; }
.local-field { margin-block-end: 1rem; }
.local-page table { inline-size: 100%; border-collapse: collapse; }
.local-page th, .local-page td { padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid #c9d2d4; overflow-wrap: anywhere; }
.local-page dt { font-weight: 700; }
.local-page dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.local-text { padding: 1rem; background: #f4f6f6; white-space: pre-wrap; overflow-wrap: anywhere; font-family: inherit; margin: 1rem 0; }
.local-page :focus-visible, .local-bar :focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.local-bar { padding: .75rem 1rem; color: #1c1c1c; background: #fdf3d6; border-block-start: 3px solid #8a6a00; font-size: .9375rem; }
.local-bar > div { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; max-inline-size: 60rem; margin-inline: auto; }
.local-bar h2 { font-size: 1rem; margin: 0; }
.local-bar p { margin: 0; max-inline-size: none; font-variant-numeric: tabular-nums; }
.local-bar form { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem; margin: 0; }
.local-bar button, .local-bar input, .local-bar summary { min-block-size: 2.25rem; padding: .25rem .75rem; }
.local-bar summary { cursor: pointer; padding-inline: 0; }
.local-bar details[open] { flex-basis: 100%; }
.local-bar ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
@media print { .local-bar { display: none; } }
`;
