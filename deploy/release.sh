#!/usr/bin/env bash
# 組み立てたサイトを、サーバーのフォルダーに公開する。Nodeは要らない（coreutilsとfindだけ）。
#
#   release.sh dist /srv/www/cyber [/cyber/]   新しいフォルダーに写し、確かめ、リンクを切りかえる
#   release.sh --rollback /srv/www/cyber       1つ前の公開に戻す
#   release.sh --list /srv/www/cyber           公開の一覧（* がいま）
#
# 3つめの引数は、組み立てたときの BASE_PATH。環境変数 KEEP は残しておく公開の数（既定は5）。
# サーバーの root は /srv/www/cyber/current。別の機械からは、dist を rsync で送ってから、サーバーで動かす。
#
# /srv/www/cyber/
#   releases/20261126T120000Z-1a2b3c4d/   公開ごとに1つ。あとから書きかえない
#   current -> releases/…                 いま公開しているもの
set -euo pipefail
export LC_ALL=C

fail() { echo "$*" >&2; exit 1; }
usage() { sed -n '4,6s/^#   //p' "$0" >&2; exit 2; }

# 名にハッシュの付くファイル。前の公開のページを開いたままの人が、まだ読みに来る
hashed='\./(_astro|pagefind/[^/]+/(tables|fragment|index))/[^/]+'
# 前の公開から残したファイルの一覧。manifest.sha256 と同じ形
kept_list=previous.sha256

current_of() { readlink "$1/current" | sed 's#^releases/##'; }
# いまの版を先頭に、新しい順
releases_of() { ls -1 "$1/releases" | { grep -E '^[0-9]{8}T[0-9]{6}Z-' || true; } | sort -r; }

switch_to() { # 場所 公開の名
  ln -sfn "releases/$2" "$1/.next"
  mv -fT "$1/.next" "$1/current"
  echo "公開しました: $2"
}

# 一覧のとおりで、一覧にないものも、リンクもないか
check() { # サイトのフォルダー
  local extra
  (cd "$1" && sha256sum --quiet --strict -c manifest.sha256 && { [ ! -s "$kept_list" ] || sha256sum --quiet --strict -c "$kept_list"; }) || return 1
  extra=$(cd "$1" && find . -mindepth 1 ! -type d ! -type f) || return 1
  [ -z "$extra" ] || { echo "ファイルでないもの: $extra" >&2; return 1; }
  extra=$(cd "$1" && comm -23 \
    <(find . -type f ! -path ./manifest.sha256 ! -path ./manifest.sha256.sig ! -path "./$kept_list" | sed 's#^\./##' | sort) \
    <(cat manifest.sha256 "$kept_list" 2>/dev/null | sed -E 's/^[0-9a-f]{64} [ *]//' | sort))
  [ -z "$extra" ] || { echo "一覧にないファイル: $extra" >&2; return 1; }
}

# 直前の2回の公開が自分で持ってきた、名にハッシュの付くファイルを、新しい公開に写す
keep_previous() { # 場所 新しいサイトのフォルダー 道筋
  local site=$1 new=$2 base=$3 release old name count=0
  : >"$new/$kept_list"
  for release in $(previous_two "$site"); do
    old="$site/releases/$release$base"
    [ -f "$old/manifest.sha256" ] || continue
    while read -r hash name; do
      [ -e "$new/$name" ] && continue
      mkdir -p "$new/$(dirname "$name")"
      cp -p "$old/$name" "$new/$name"
      echo "$hash  $name" >>"$new/$kept_list"
      count=$((count + 1))
    done < <(grep -E "^[0-9a-f]{64} [ *]${hashed#\\./}$" "$old/manifest.sha256" | sed 's/ [ *]/ /')
  done
  sort -k2 -o "$new/$kept_list" "$new/$kept_list"
  [ -s "$new/$kept_list" ] || rm "$new/$kept_list"
  echo "前の公開から残したファイル: ${count}"
}

# いま公開しているものと、その前の1つ
previous_two() {
  [ -L "$1/current" ] || return 0
  local now
  now=$(current_of "$1")
  echo "$now"
  releases_of "$1" | awk -v now="$now" '$0 < now' | head -n 1
}

release() { # 組み立てたもの 場所 道筋
  local source=$1 site=$2 base=${3:-/} now id target
  base="/${base#/}"; base="${base%/}"
  [ -f "$source/manifest.sha256" ] || fail "$source に manifest.sha256 がありません。npm run build で組み立てたフォルダーを指定してください"
  case "$(cd "$source" && pwd -P)/" in
    "$(mkdir -p "$site/releases" && cd "$site/releases" && pwd -P)"/*) fail "$source は公開したフォルダーの中です。組み立てたフォルダーを指定してください" ;;
  esac
  [ ! -e "$site/current" ] || [ -L "$site/current" ] || fail "$site/current がリンクではありません"
  check "$source" || fail "$source が manifest.sha256 と違います。何も公開していません"

  # 名の順が公開の順になるように、同じ秒に2つは作らない
  while now=$(date -u +%Y%m%dT%H%M%SZ); [[ ! $now > $(releases_of "$site" | head -n 1 | cut -d- -f1) ]]; do sleep 1; done
  id="$now-$(sha256sum "$source/manifest.sha256" | cut -c1-8)"
  new="$site/releases/.new-$id"
  trap 'rm -rf "$new"' EXIT # 途中で止まっても、半端な写しを残さない
  target="$new$base"
  mkdir -p "$target"
  cp -Rp "$source/." "$target"
  keep_previous "$site" "$target" "$base"
  check "$target" || fail "写しが manifest.sha256 と違います。公開しているものは、そのままです"
  chmod -R a+rX "$new"
  mv -T "$new" "$site/releases/$id"
  switch_to "$site" "$id"
  releases_of "$site" | tail -n "+$((${KEEP:-5} + 1))" | while read -r old; do
    [ "$old" = "$id" ] || { rm -rf "${site:?}/releases/$old"; echo "古い公開を消しました: $old"; }
  done
}

rollback() { # 場所
  local before
  [ -L "$1/current" ] || fail "$1 には、まだ公開がありません"
  before=$(releases_of "$1" | awk -v now="$(current_of "$1")" '$0 < now' | head -n 1)
  [ -n "$before" ] || fail "1つ前の公開がありません"
  switch_to "$1" "$before"
}

case "${1:-}" in
  --rollback) [ $# = 2 ] || usage; rollback "${2%/}" ;;
  --list) [ $# = 2 ] || usage; releases_of "${2%/}" | sed "s#^$(current_of "${2%/}")\$#&  *#" ;;
  '' | -*) usage ;;
  *) [ $# -ge 2 ] && [ $# -le 3 ] || usage; release "${1%/}" "${2%/}" "${3:-/}" ;;
esac
