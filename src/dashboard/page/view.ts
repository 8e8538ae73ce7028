/** A page of the dashboard. */
export interface View {
  /** In the navigation. */
  readonly name: string;
  readonly title: string;
  /** Fills the body; the signal says when the view is left. */
  show(body: HTMLElement, search: URLSearchParams, signal: AbortSignal): void | Promise<void>;
}

/** The address of a view. @example linkTo("records", { rule: "a.b.c" }) // "#/records?rule=a.b.c" */
export function linkTo(view: string, search: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(search).toString();
  return `#/${view}${text === "" ? "" : `?${text}`}`;
}
