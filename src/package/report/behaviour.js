// The page reads without this script; with it tables sort and filter, and a link opens what it points at.

/** Rows or documents that a filter form hides and shows. */
const itemsOf = (form) => {
  const list = document.getElementById(form.dataset.filters);
  return [...(list.tBodies ? list.tBodies[0].rows : list.children)];
};

/** Text of an item as people search it; kept, for it does not change. */
const texts = new WeakMap();
const textOf = (item) => {
  if (!texts.has(item)) texts.set(item, (item.querySelector(':scope > summary') ?? item).textContent.toLowerCase());
  return texts.get(item);
};

const fits = (item, { words, kind, voice, unique }) =>
  words.every((word) => textOf(item).includes(word)) &&
  (!kind || item.dataset.kind === kind) &&
  (!voice || item.dataset.voice === voice) &&
  !(unique && 'repeat' in item.dataset);

const filter = (form) => {
  const { words, kind, voice, unique, removed } = form.elements;
  const wanted = {
    words: words.value.toLowerCase().split(/\s+/).filter(Boolean),
    kind: kind?.value,
    voice: voice?.value,
    unique: unique?.checked,
  };
  let shown = 0;
  const items = itemsOf(form);
  for (const item of items) {
    item.hidden = !fits(item, wanted);
    if (!item.hidden) shown += 1;
  }
  form.querySelector('output').value = `${shown} of ${items.length} shown`;
  if (removed) document.getElementById(form.dataset.filters).classList.toggle('no-removed', !removed.checked);
};

for (const form of document.querySelectorAll('form[data-filters]')) {
  form.addEventListener('input', () => filter(form));
  form.addEventListener('submit', (event) => event.preventDefault());
}

const sortKey = (row, column, isNumber) => {
  const cell = row.cells[column];
  if (!isNumber) return cell.textContent.trim().toLowerCase();
  return cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
};

/** Nothing comes last in both directions. */
const compare = (a, b) => {
  if (a === null || b === null) return (a === null) - (b === null);
  return typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
};

const sortBy = (header) => {
  const body = header.closest('table').tBodies[0];
  const isNumber = header.dataset.type === 'number';
  const down = header.getAttribute('aria-sort') === 'ascending';
  for (const other of header.parentElement.children) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const rows = [...body.rows].map((row) => ({ row, value: sortKey(row, header.cellIndex, isNumber) }));
  rows.sort((a, b) =>
    down && a.value !== null && b.value !== null ? compare(b.value, a.value) : compare(a.value, b.value),
  );
  body.append(...rows.map(({ row }) => row));
};

for (const header of document.querySelectorAll('th[data-type]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener('click', () => sortBy(header));
}

/** Opens and unhides whatever holds the place that the address names, then goes there. */
const open = () => {
  const anchor = location.hash.slice(1);
  const missing = document.getElementById('missing');
  missing.hidden = true;
  if (anchor === '') return;
  let decoded = anchor;
  try {
    decoded = decodeURIComponent(anchor);
  } catch {
    // A lone % is part of the name.
  }
  const target = document.getElementById(anchor) ?? document.getElementById(decoded);
  if (target === null) {
    missing.hidden = false;
    missing.textContent = `${decoded} is not on this page: it shows a sample. Look it up in the tables beside it, or with claimtrace trace.`;
    missing.scrollIntoView();
    return;
  }
  for (let at = target; at; at = at.parentElement) {
    at.hidden = false;
    if (at.tagName === 'DETAILS') at.open = true;
  }
  if (!target.matches('a, section, main')) target.tabIndex = -1;
  target.scrollIntoView({ block: target.matches('section, main, details') ? 'start' : 'center' });
  target.focus({ preventScroll: true });
};
addEventListener('hashchange', open);
open();
