import { WIDTHS } from './widths.js'

const COLORS = `:root{color-scheme:light dark;--page:#fff;--panel:#f6f8fa;--text:#1f2328;--faint:#57606a;--line:#d0d7de;
--good:#116329;--unsure:#7d4e00;--bad:#a40e26;--link:#0550ae;--equal:#8c959f;--recompressed:#218bff;--different:#cf222e;--absent:#bf8700}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--panel:#161b22;--text:#e6edf3;--faint:#9da7b3;--line:#3d444d;
--good:#56d364;--unsure:#e3b341;--bad:#ff7b72;--link:#79c0ff;--equal:#6e7681;--recompressed:#388bfd;--different:#f85149;--absent:#d29922}}`

const TEXT = `*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1rem;display:inline;margin:0}h3{font-size:1rem;margin:1.25rem 0 .5rem}
code,pre,kbd{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
code{background:var(--panel);border-radius:.25rem;padding:.1em .3em;overflow-wrap:anywhere;unicode-bidi:isolate}
pre{background:var(--panel);border-radius:.4rem;padding:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}pre code{background:none;padding:0}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .4em}em{color:var(--faint)}
a{color:var(--link)}.skip{position:absolute;left:-100rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.counts,.reason,.size,.beside,.left,footer{color:var(--faint)}
.sign{font-weight:600;white-space:nowrap}.good,.mark.same{color:var(--good)}.unsure,.mark.unknown{color:var(--unsure)}.bad,.mark.other,.mark.lacking{color:var(--bad)}`

const PARTS = `search{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1rem 0}search[hidden]{display:none}
input,select,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--faint);border-radius:.4rem;padding:.3rem .6rem;max-width:100%}
details.pair{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0}details[hidden]{display:none}
summary{cursor:pointer;padding:.6rem .9rem}details.more>summary{padding:.4rem 0}.reason{display:block;padding-left:1.1rem}
.body{border-top:1px solid var(--line);padding:.25rem .9rem .9rem}
dl{margin:.75rem 0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem}dt{color:var(--faint);min-width:4.5rem}dd{margin:0;min-width:0}.digest{font-size:.75em}
.problem{border-left:4px solid var(--unsure);padding-left:.75rem;margin:.75rem 0}`

const TABLES = `table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:var(--panel)}tbody th{font-weight:inherit}
.values{table-layout:fixed}.values th:first-child{width:34%}.layers{table-layout:fixed}.layers th:first-child{width:4.5rem}.layers .state,.layers th:nth-child(3){width:9rem}.made code{background:none;padding:0}
.bar{display:block;height:.7rem;border-radius:.15rem;margin:.15rem 0 .3rem;border:1px solid transparent;min-width:3px}
.equal .bar{background:var(--equal)}
.recompressed .bar{background:repeating-linear-gradient(45deg,var(--recompressed) 0 4px,var(--page) 4px 6px);border-color:var(--recompressed)}
.different .bar{background:repeating-linear-gradient(90deg,var(--different) 0 5px,var(--page) 5px 7px);border-color:var(--different)}
.damaged .bar{background:repeating-linear-gradient(-45deg,var(--different) 0 3px,var(--page) 3px 8px);border-color:var(--different)}
.missing .bar,.added .bar{border:2px dashed var(--absent)}.unknown .bar{border:1px dotted var(--faint)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}.legend .bar{display:inline-block;width:2.2rem;margin:0 .3rem 0 0;vertical-align:middle}`

const NARROW = `@media (max-width:40rem){body{padding:.6rem}.body{padding:.25rem .5rem .5rem}th,td{padding:.25rem .3rem;font-size:.8rem}thead th{font-size:.7rem}
.platforms{table-layout:fixed;overflow-wrap:anywhere}.platforms .sign{white-space:normal}.platforms th:nth-child(1){width:27%}.platforms thead th:nth-child(2){width:19%}.platforms thead th:nth-child(5){width:18%}
.platforms code,.values code,.layers code{padding:0;background:none}.layers th:first-child{width:1.6rem}.layers thead th:first-child{font-size:0}
.layers .state,.layers th:nth-child(3){width:5.6rem}.layers td.made,.layers th:nth-child(5){display:none}.reason{padding-left:0}}`

const PAPER = `@media print{search,.skip{display:none!important}body{max-width:none}details.pair{break-inside:auto}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
tr,.advice{break-inside:avoid}*{print-color-adjust:exact}}`

/** How the page looks: light and dark, on narrow screens, on paper. */
export const STYLE: string = [COLORS, TEXT, PARTS, TABLES, WIDTHS, NARROW, PAPER].join('\n')

/** Of exactly the text above: no other style counts. A test holds it. */
export const STYLE_HASH = 'sha256-bxNLRaCUteFVJ8o5nEu86ps5ExnFYNAgCo1EL51VRcc='
