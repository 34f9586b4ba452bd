#!/usr/bin/env bash
# Makes the base image that the Dockerfile names, from Debian's archive and the npm package of Node, where no registry
# of images can be reached. Needs root, debootstrap and buildah. Usage: .ci/base-image.sh node:24.21.0-bookworm-slim
set -euo pipefail
image=$1
version=${image#node:}
version=${version%%-*}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >"$folder/log" 2>&1 || { tail -5 "$folder/log" >&2; exit 1; }
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,locale}
chroot "$root" useradd --create-home --uid 1000 --shell /bin/bash node

npm install --silent --no-save --no-audit --no-fund --prefix "$folder" "node@$version" npm@11 >/dev/null
"$folder/node_modules/node/bin/node" --version | grep -qx "v$version"
install -m 755 "$folder/node_modules/node/bin/node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -r "$folder/node_modules/npm" "$root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"

export STORAGE_DRIVER=vfs
made=$(buildah from scratch)
buildah add --quiet "$made" "$root" / >/dev/null
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd node "$made"
buildah commit --quiet --rm "$made" "docker.io/library/$image" >/dev/null
