#!/bin/sh
# Takes pictures of the main pages of a built site at 1280 and 390 pixels: shots.sh SITE FOLDER
# Chromium's windows have a least width, so a phone is a frame of 390 pixels in a wider window.
set -eu
site=$(cd "$1" && pwd)
mkdir -p "$2"
shots=$(cd "$2" && pwd)
frame=$(mktemp --suffix .html)
trap 'rm -f "$frame"' EXIT

take() { # take ADDRESS NAME WIDTH HEIGHT
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
    --window-size="$3,$4" --screenshot="$shots/$2.png" "$1" >/dev/null 2>&1
  echo "$shots/$2.png"
}

find "$site" -name '*.html' | sort | while read -r page; do
  name=$(echo "${page#"$site"/}" | sed 's,/index\.html$,,; s,\.html$,,; s,/,_,g')
  take "file://$page" "$name-1280" 1280 1800
  printf '<!doctype html><body style="margin:0"><iframe src="file://%s" style="width:390px;height:1800px;border:0"></iframe>' \
    "$page" > "$frame"
  take "file://$frame" "$name-390" 520 1800
done
