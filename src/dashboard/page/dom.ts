/** Makes elements. Texts become text nodes, always: records hold what attackers chose. */

type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const SVG = "http://www.w3.org/2000/svg";

/** @example h("p", { class: "soft" }, "as it is: <b>") */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for elements of a drawing. */
export function s(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElement {
  return filled(document.createElementNS(SVG, tag) as SVGElement, attributes, children);
}

function filled<E extends Element>(
  element: E,
  attributes: Attributes,
  children: readonly Child[],
): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  put(element, children);
  return element;
}

function put(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === "object" && !(child instanceof Node)) put(parent, child);
    else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Puts these in place of what is there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  put(parent, children);
}

/** A button that does something. */
export function button(
  text: string,
  click: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = h("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", click);
  return made;
}

/** Tells people who do not see the page what happened. */
export function say(text: string): void {
  const place = document.getElementById("said");
  if (place !== null) place.textContent = text;
}
