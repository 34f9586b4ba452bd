import { Router } from 'express';
import type { Lang } from '../../domain/calendar/types.ts';
import { standard } from '../../web/texts/texts.ts';
import { html, page, type Html } from './html.ts';
import { style } from './style.ts';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isReference = (value: unknown): value is { $ref: string } => typeof object(value)['$ref'] === 'string';
const object = (value: unknown): Json => (isJson(value) ? value : {});

/**
 * The reference at `/docs`: a plain page made from the
 * document itself, without script and from our own host only.
 */
export function referenceRoutes(document: () => unknown): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const rendered = new Map<string, string>();
  router.get('/docs', (_req, res) => {
    const lang = (res.locals['lang'] as Lang | undefined) ?? standard;
    if (!rendered.has(lang)) rendered.set(lang, page(lang, 'API', reference(object(document()))));
    res.type('html').send(rendered.get(lang));
  });
  router.get('/docs/style.css', (_req, res) =>
    res.type('css').set('Cache-Control', 'max-age=3600').send(style),
  );
  router.get('/problems/:code', (req, res) =>
    res.redirect(`/docs#problem-${encodeURIComponent(req.params.code)}`),
  );
  return router;
}

function reference(document: Json): Html {
  const info = object(document['info']);
  const schemas = object(object(document['components'])['schemas']);
  const operations = Object.entries(object(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(object(methods)).map(([method, operation]) => ({
      path,
      method,
      operation: object(operation),
    })),
  );
  return html`<div lang="en">
    <h1>Traject API ${text(info['version'])}</h1>
    <p>
      The document: <a href="/v1/openapi.json">/v1/openapi.json</a>; of signals, in and out:
      <a href="/v1/asyncapi">/v1/asyncapi</a>
    </p>
    ${prose(text(info['description']))}
    <nav aria-label="Operations">
      <h2>Operations</h2>
      <ul>
        ${operations.map(
          ({ path, method, operation }) =>
            html`<li>
              <a href="#${text(operation['operationId'])}"><code>${method.toUpperCase()} /v1${path}</code></a>
              ${text(operation['summary'])}
            </li>`,
        )}
      </ul>
    </nav>
    ${operations.map(({ path, method, operation }) => section(path, method, operation))}
    <h2>Schemas</h2>
    ${Object.entries(schemas).map(
      ([name, schema]) =>
        html`<section id="schema-${name}">
          <h3>${name}</h3>
          ${shape(schema)}
        </section>`,
    )}
  </div>`;
}

function section(path: string, method: string, operation: Json): Html {
  const parameters = (operation['parameters'] as Json[] | undefined) ?? [];
  const body = object(object(object(operation['requestBody'])['content'])['application/json'])['schema'];
  return html`<section id="${text(operation['operationId'])}">
    <h2><code>${method.toUpperCase()} /v1${path}</code></h2>
    <p>${text(operation['description'])}</p>
    ${
      parameters.length > 0 &&
      html`<h3>Parameters</h3>
        <dl>${parameters.map(parameter)}</dl>`
    }
    ${
      body !== undefined &&
      html`<h3>Body</h3>
        ${shape(body)}`
    }
    <h3>Answers</h3>
    <dl>
      ${Object.entries(object(operation['responses'])).map(([status, response]) => answer(status, object(response)))}
    </dl>
  </section>`;
}

const parameter = (one: Json): Html =>
  html`<dt>
      <code>${text(one['name'])}</code> (${text(one['in'])}${one['required'] === true && ', required'})
    </dt>
    <dd>${text(object(one['schema'])['description'] ?? one['description'])}</dd>`;

function answer(status: string, response: Json): Html {
  const [content] = Object.entries(object(response['content']));
  const schema = content && object(object(content[1])['schema']);
  const words = isReference(response) ? 'a problem (RFC 9457)' : text(response['description']);
  return html`<dt><code>${status}</code></dt>
    <dd>${words} ${typeof schema?.['$ref'] === 'string' && link(schema['$ref'])}</dd>`;
}

const link = (ref: string): Html => {
  const name = ref.split('/').at(-1)!;
  return html`<a href="#schema-${name}">${name}</a>`;
};

/** A schema as it stands; a reference as a link. */
const shape = (schema: unknown): Html =>
  isReference(schema)
    ? html`<p>${link(schema.$ref)}</p>`
    : html`<pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`;

/** The few marks of Markdown that our own descriptions use. */
function prose(markdown: string): Html {
  const marked = (piece: string): string | Html => {
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    return piece.startsWith('*') ? html`<em>${piece.slice(1, -1)}</em>` : piece;
  };
  const inline = (part: string): (string | Html)[] => part.split(/(`[^`]+`|\*[^*]+\*)/).map(marked);
  const anchor = (row: string) => /^- `\/problems\/([\w-]+)`/.exec(row)?.[1];
  const block = (part: string): Html => {
    if (part.startsWith('## ')) return html`<h2>${part.slice(3)}</h2>`;
    if (!part.startsWith('- ')) return html`<p>${inline(part)}</p>`;
    return html`<ul>
      ${part.split('\n').map((row) => {
        const code = anchor(row);
        return code === undefined
          ? html`<li>${inline(row.slice(2))}</li>`
          : html`<li id="problem-${code}">${inline(row.slice(2))}</li>`;
      })}
    </ul>`;
  };
  return html`${markdown.split('\n\n').map(block)}`;
}
