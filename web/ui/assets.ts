import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Router } from 'express';

const resolve = createRequire(import.meta.url).resolve;
const packageFile = (name: string) => readFileSync(resolve(name), 'utf8');
const own = (name: string) => readFileSync(join(import.meta.dirname, 'theme', name), 'utf8');
/** One of our scripts: enhancement only, every page works without it. */
const script = (name: string) =>
  `{\n${readFileSync(join(import.meta.dirname, 'script', name), 'utf8').replaceAll(/^ *\/\/.*\n/gm, '')}}`;
/** Without comments and indentation, but for the licences (`@license`), which must stay. */
const compact = (css: string) =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => (comment.includes('@license') ? comment : ''))
    .replaceAll(/\s*\n\s*/g, '\n');

const candidates = ['button', 'heading', 'link', 'number-badge', 'paragraph', 'skip-link'];
const utrecht = [
  'alert',
  'checkbox',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'form-label',
  'radio-button',
  'select',
  'status-badge',
  'table',
  'textarea',
  'textbox',
];
const ownFiles = [
  'layout.css',
  'menu.css',
  'components.css',
  'tables.css',
  'forms.css',
  'meeting.css',
  'case.css',
  'case-page.css',
  'plan.css',
  'picture.css',
  'lists.css',
  'worklist.css',
  'overview.css',
  'find.css',
  'print.css',
];

/** In this order; each in a scope of its own. What has the focus at the end is decided last. */
const scripts = [
  'forms.js',
  'print.js',
  'days.js',
  'everybody.js',
  'poll.js',
  'back.js',
  'nothere.js',
  'live.js',
  'keys.js',
  'find.js',
  'focus.js',
];

interface Asset {
  type: string;
  body: Buffer;
  gzipped: Buffer | undefined;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The tokens of the Voorbeeld theme that the style sheets really use, with those they refer to. */
function tokensFor(css: string): string {
  const theme = packageFile('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  const values = new Map([...theme.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!]));
  const used = new Set<string>();
  const take = (text: string) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name!)) continue;
      used.add(name!);
      take(values.get(name!) ?? '');
    }
  };
  take(css);
  return `:root{${[...used]
    .filter((name) => values.has(name))
    .map((name) => `${name}:${values.get(name)!}`)
    .join(';')}}`;
}

function build(): { files: Map<string, Asset>; names: Map<string, string> } {
  const files = new Map<string, Asset>();
  const names = new Map<string, string>();
  const add = (name: string, content: Buffer | string) => {
    const body = Buffer.from(content);
    const [, stem, extension] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    const hashed = `${stem}.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${extension}`;
    // A font is compressed already.
    files.set(hashed, {
      type: types[extension!]!,
      body,
      gzipped: extension === 'woff2' ? undefined : gzipSync(body, { level: 9 }),
    });
    names.set(name, `/assets/${hashed}`);
  };
  for (const name of readdirSync(join(import.meta.dirname, 'theme')).filter((n) => n.endsWith('.svg')))
    add(name, own(name));
  add('traject.js', scripts.map(script).join('\n'));
  for (const part of ['latin', 'latin-ext']) {
    add(
      `source-sans-3-${part}.woff2`,
      readFileSync(
        resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`),
      ),
    );
  }
  const parts = [
    ...candidates.map((n) => packageFile(`@nl-design-system-candidate/${n}-css/${n}.css`)),
    ...utrecht.map((n) => packageFile(`@utrecht/${n}-css`)),
  ];
  const nlds = parts.join('\n');
  const app = ownFiles.map(own).join('\n');
  const tokens = own('tokens.css');
  const css = `@layer tokens,nlds,app;\n${own('fonts.css')}\n@layer tokens{${tokensFor(nlds + app + tokens)}\n${tokens}}\n@layer nlds{${nlds}}\n@layer app{${app}}`;
  add(
    'traject.css',
    compact(css).replaceAll(/ASSET\(([^)]+)\)/g, (_, name: string) => names.get(name)!),
  );
  return { files, names };
}

let built: ReturnType<typeof build> | undefined;
const assets = () => (built ??= build());

/** Address of an asset, with the hash of its content: `/assets/traject.<hash>.css`. */
export function asset(name: string): string {
  const address = assets().names.get(name);
  if (!address) throw new Error(`No asset named ${name}; add it to web/ui/theme/`);
  return address;
}

/**
 * Serves `/assets`: built once in memory, cached for ever
 * because the content is in the name. Needs no session.
 */
export function createAssets(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/assets/:name', (request, response, next) => {
    const found = assets().files.get(request.params.name);
    if (!found) return next();
    response.set({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': found.type,
      Vary: 'Accept-Encoding',
    });
    const gzip = found.gzipped && request.acceptsEncodings('gzip');
    if (gzip) response.set('Content-Encoding', 'gzip');
    response.send(gzip ? found.gzipped : found.body);
  });
  return router;
}
