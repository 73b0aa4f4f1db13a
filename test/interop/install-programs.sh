#!/usr/bin/env bash
# Chromium, LibreOffice and R from Debian's packages, when they are missing and we may.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
command -v Rscript >/dev/null || missing+=(r-base-core r-cran-readr r-cran-jsonlite)
((${#missing[@]})) || exit 0
if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
  echo "install ${missing[*]} first" >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
