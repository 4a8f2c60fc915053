# One image for the server, the worker and the migrations. It is built once and runs everywhere:
# all servers then share one build id and one key for server actions.
FROM node:24-bookworm-slim

ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 ATTUNE_PREPARED=1
WORKDIR /attune

COPY package.json package-lock.json .npmrc ./
# Types and styles are compiled in the image, so the tools for that come along.
RUN npm ci --include=dev --no-audit --no-fund && chown node:node /attune

COPY --chown=node:node . .
RUN mkdir -p /data && chown node:node /data
USER node

# A value of its own is only needed when several images must serve side by side (docs/operating.md).
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
RUN node scripts/build.mjs

ENV DATA_DIR=/data PORT=3000 ATTUNE_HOST=0.0.0.0 ATTUNE_DEMO=0
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs"]
