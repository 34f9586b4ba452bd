// `npm run gallery`: every page and component in its states,
// from invented data, without engine, store or case.
process.env['NODE_ENV'] ??= 'production';
const { createGallery } = await import('../web/gallery/app.ts');
const port = Number(process.env['PORT'] ?? 3001);
createGallery().listen(port, '127.0.0.1', () => process.stdout.write(`ready http://127.0.0.1:${port}\n`));
