/**
 * Elements. Whatever comes from a document or a release enters a page as a text node or as the value of an attribute that
 * runs nothing: no part of the site writes markup.
 */

/** An element: `h('a', {class: 'name', href: '#/', onclick: f}, 'text', otherNode, [more])`; null and false are left out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in a drawing. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Children out of what a node had; for putting another answer in its place. */
export function replace(node, ...children) {
  node.replaceChildren();
  append(node, children);
  return node;
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      // the content policy forbids the attribute, not the properties
      Object.entries(value).forEach(([property, v]) => node.style.setProperty(property, v));
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : String(child));
    }
  }
}
