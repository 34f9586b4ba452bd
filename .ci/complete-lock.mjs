// Completes package-lock.json after `npm install`, which can leave out the packages of other platforms; `npm
// ci` then
// refuses the file as incomplete. Each is put back with the version its parent asks for, and the system and
// processor
// its name tells, so that it is passed over where it does not fit. Every entry gets the digest that the
// registry gives,
// and no address: that is the choice of whoever installs. Usage: node .ci/complete-lock.mjs
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
};
const processors = {
  x64: 'x64',
  amd64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};
const libcs = { musl: 'musl', gnu: 'glibc' };

/** System and processor named in the last part of a package's name: `@swc/core-linux-arm-gnueabihf`. */
function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.map((word) => processors[word]).find(Boolean);
  const libc = words.map((word) => libcs[word]).find(Boolean);
  return os || cpu
    ? { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) }
    : undefined;
}

/** Whether the tree has the package where its parent would look for it. */
function found(parent, name) {
  for (let at = parent; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}/node_modules/${name}`]) return true;
  }
  return Boolean(packages[`node_modules/${name}`]);
}

const added = [];
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (found(parent, name)) continue;
    const platform = platformOf(name);
    if (!platform || !/^\d/.test(version))
      throw new Error(`${name}@${version} of ${parent}: not a package of one platform, complete it by hand`);
    const beside = parent.slice(0, parent.lastIndexOf('node_modules/'));
    packages[`${beside}node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true };
    added.push(`${name}@${version}`);
  }
}

/** What the registry in use says is the digest of `name@version`. */
async function digestOf(spec) {
  const { stdout } = await promisify(execFile)('npm', ['view', spec, 'dist.integrity']);
  if (!stdout.startsWith('sha512-')) throw new Error(`${spec}: the registry gives no SHA-512 of it`);
  return stdout.trim();
}

/** At most `width` at once: each is a process of npm. */
async function each(list, width, work) {
  const rest = [...list];
  const lane = async () => {
    for (let one = rest.shift(); one; one = rest.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

for (const entry of Object.values(packages)) delete entry.resolved;
const bare = Object.entries(packages).filter(([at, { link, integrity }]) => at && !link && !integrity);
await each(bare, 4, async ([at, entry]) => {
  const {
    name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    ...others
  } = entry;
  packages[at] = {
    ...(entry.name && { name }),
    version,
    integrity: await digestOf(`${name}@${version}`),
    ...others,
  };
});
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json is complete: ${added.length} packages and ${bare.length} digests were added`);
