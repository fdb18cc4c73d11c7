/**
 * The page and its state are in the address, behind `#`, so that it works below any path of any web space and can be
 * shared: `#/department?name=…&kind=unit`. Values are texts; empty ones are left out.
 */

/** The address of a page in a state. */
export function link(page, state = {}) {
  const given = Object.entries(state).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `#/${page}${query ? `?${query}` : ''}`;
}

/** What the address says now. */
export function current() {
  const [page, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { page: page || 'search', state: Object.fromEntries(new URLSearchParams(query)) };
}

/** Goes to a page. */
export function go(page, state) {
  location.hash = link(page, state);
}

/** Other values for some of this page's state; `quietly` makes no step for the back button. */
export function change(values, quietly = false) {
  const { page, state } = current();
  const next = link(page, { ...state, ...values });
  if (quietly) {
    history.replaceState(null, '', next);
  } else {
    location.hash = next;
  }
}
