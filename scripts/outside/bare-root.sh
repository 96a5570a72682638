#!/usr/bin/env bash
# Proves the two commands on a machine with nothing on it: a bare Debian with this machine's own Node and npm, no
# browser, no fonts, no libraries but the base system's. Run by hand, as root on Debian: npm run prove:bare-root
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
commands=("$@")
[[ $# -gt 0 ]] || commands=("npm run build" "npm test")

if [[ $(id -u) -ne 0 || ! -f /etc/debian_version ]]; then
  echo "须以 root 在 Debian 上运行 / run this as root on Debian" >&2
  exit 3
fi

# A mount namespace of our own: all that is mounted below is gone when we are, however we end.
if [[ -z ${BARE_ROOT_MOUNTS:-} ]]; then
  BARE_ROOT_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

PATH=$PATH:/usr/sbin:/sbin

step() { echo "== $*" >&2; }

if ! command -v debootstrap >/dev/null; then
  step "apt-get install debootstrap"
  apt-get --quiet=2 update
  DEBIAN_FRONTEND=noninteractive apt-get --quiet=2 install --yes --no-install-recommends debootstrap
fi

root=$(mktemp -d "${TMPDIR:-/var/tmp}/hongtou-bare-root.XXXXXX")
tidy() {
  umount --recursive --lazy "$root/proc" "$root/dev" 2>/dev/null || true
  rm -rf --one-file-system "$root" "$root.log"
}
trap tidy EXIT

step "debootstrap --variant=minbase"
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
debootstrap --variant=minbase "$release" "$root" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }

step "Node and npm of this machine, with npm's settings"
# npm run puts the project's own Node first on the path.
path=$(tr ':' '\n' <<<"$PATH" | grep -v node_modules | paste -sd:)
node=$(PATH=$path command -v node)
npm=$(PATH=$path npm root --global)/npm
install -D "$(readlink -f "$node")" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -a "$npm" "$root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
settings=("$HOME/.npmrc" "${NODE_EXTRA_CA_CERTS:-}")
for file in "${settings[@]}"; do
  if [[ -f $file ]]; then install -D --mode=600 "$file" "$root$file"; fi
done
cp /etc/resolv.conf /etc/hosts "$root/etc/"

step "a clean clone"
git clone --quiet --no-hardlinks "$project" "$root/srv/hongtou"

mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"

environment=(HOME="$HOME" PATH=/usr/local/bin:/usr/bin:/bin TERM="${TERM:-dumb}" LC_ALL=C.UTF-8)
[[ -z ${NODE_EXTRA_CA_CERTS:-} ]] || environment+=(NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS")
for name in http_proxy https_proxy no_proxy; do
  [[ -z ${!name:-} ]] || environment+=("$name=${!name}")
done

for command in "${commands[@]}"; do
  step "$command"
  start=$SECONDS
  env -i "${environment[@]}" "$(command -v chroot)" "$root" sh -c "cd /srv/hongtou && $command" </dev/null
  step "$command: 成 / done, $((SECONDS - start)) s"
done
