// Everything in one process: `npm start`. The environment is set before any other module is loaded:
// React reads NODE_ENV when it loads, and no date may ever be read in the zone of this machine.
process.env['TZ'] = 'UTC';
process.env['NODE_ENV'] ??= 'production';
const { main } = await import('./main.ts');
await main();
