/** The style of the HTML report: readable on paper, in the dark and on a small screen. */
export const STYLE = `
:root{color-scheme:light dark;--red:#c62828;--amber:#b26a00;--green:#2e7d32;--line:#8884;--soft:#8881}
@media (prefers-color-scheme:dark){:root{--red:#ef9a9a;--amber:#ffcc80;--green:#a5d6a7}}
body{overflow-wrap:break-word;font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:0 0 .5rem}
small{font-weight:normal;opacity:.7}code,pre{font:.85em/1.4 ui-monospace,monospace}
code{overflow-wrap:anywhere}pre{background:var(--soft);margin:.25rem 0;overflow:auto;padding:.5rem;max-height:20rem;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:#fb03;color:inherit;font-weight:600}.long{opacity:.7;margin:.25rem 0;font-size:.85rem}
table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.2rem .6rem;text-align:left}
header td,header thead th{text-align:right}.verdicts{font-size:.9rem;margin:.5rem 0;width:100%}
.verdicts th,.verdicts td:nth-child(2){white-space:nowrap;width:6rem}
td.breaks,tr.breaks td:nth-child(2){color:var(--red);font-weight:600}
td.may-break,tr.may-break td:nth-child(2){color:var(--amber)}td.ok,tr.ok td:nth-child(2){color:var(--green)}
#filters{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0;padding:.5rem 0;position:sticky;top:0;background:Canvas;border-bottom:1px solid var(--line)}
article{border:1px solid var(--line);border-left:.35rem solid var(--green);margin:.75rem 0;padding:.75rem 1rem}
article.breaks{border-left-color:var(--red)}article.may-break{border-left-color:var(--amber)}
.kind{opacity:.6;font-weight:normal}.evidence{font-style:italic;margin:.25rem 0}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}figure{margin:0;min-width:0}figcaption{font-size:.85rem}
[hidden]{display:none!important}
@media (max-width:40rem){
.sides{grid-template-columns:1fr}#filters{position:static;gap:.5rem 1rem}article{padding:.5rem .6rem}
.verdicts tr{display:flex;flex-wrap:wrap;gap:0 .6rem;border:1px solid var(--line);padding:.2rem .5rem}
.verdicts th,.verdicts td{border:0;padding:0;width:auto}.verdicts td:last-child{flex-basis:100%}
}
@media print{#filters{display:none}article{break-inside:avoid}}
`;

/** The filters. Without it the report is complete all the same. */
export const SCRIPT = `
(function () {
  var form = document.getElementById('filters');
  var articles = Array.prototype.slice.call(document.querySelectorAll('article'));
  // The filters stand in the address, so that a link shows what its sender sees.
  var told = new URLSearchParams(location.hash.slice(1));
  Array.prototype.forEach.call(form.elements, function (field) {
    if (!told.has(field.name)) return;
    if (field.type === 'checkbox') field.checked = told.getAll(field.name).indexOf(field.value) >= 0;
    else field.value = told.get(field.name);
  });
  if (form.elements.axis.selectedIndex < 0) form.elements.axis.value = 'all';
  function remember() {
    var data = new URLSearchParams(new FormData(form));
    if (!data.has('level')) data.set('level', 'none');
    history.replaceState(null, '', '#' + data);
  }
  function apply() {
    var data = new FormData(form);
    var levels = data.getAll('level');
    var axis = data.get('axis');
    var words = String(data.get('find')).toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0;
    articles.forEach(function (article) {
      var fits = levels.indexOf(article.getAttribute('data-' + axis)) >= 0 &&
        words.every(function (word) { return article.getAttribute('data-text').indexOf(word) >= 0; });
      article.hidden = !fits;
      if (fits) shown += 1;
    });
    document.querySelectorAll('main > section:not(.extra)').forEach(function (section) {
      section.hidden = section.querySelector('article:not([hidden])') === null;
    });
    document.getElementById('shown').textContent = shown + ' of ' + articles.length + ' shown';
    document.getElementById('none').hidden = shown > 0 || articles.length === 0;
  }
  form.addEventListener('input', function () { apply(); remember(); });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  apply();
})();
`;
