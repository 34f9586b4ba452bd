/** Style of the API's own pages; the pages of `web/` have their theme. */
export const style = `
body { margin: 0; background: #f5f7f8; color: #1b2b33; font: 17px/1.5 'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
section { background: #fff; border-radius: 6px; padding: 0.5rem 1rem 1rem; margin: 1rem 0; }
a { color: #0a5268; display: inline-block; padding: 0.15rem 0; }
a:focus-visible, pre:focus-visible { outline: 3px solid #1b2b33; background: #ffe14d; }
code, pre { font-size: 15px; overflow-wrap: anywhere; }
pre { background: #eef2f3; padding: 0.75rem; overflow-x: auto; border-radius: 6px; white-space: pre-wrap; }
dt { margin-top: 0.5rem; }
dd { margin-left: 1.5rem; }
`;
