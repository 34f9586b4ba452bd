/** One thing that can be done, and where. */
export interface ActionLink {
  href: string;
  text: string;
}
