# Sourced by the peers beside it: a PostgreSQL cluster of a peer's own in "$folder"/data, reached by a socket in "$folder" only.
# Everything is as Debian's PostgreSQL has it: fsync, synchronous_commit and full_page_writes stay on.
# shellcheck shell=sh disable=SC2154 # folder is set by who sources this

programs=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$programs/initdb" ] || { echo "PostgreSQL is not installed (Scripts/install peers)" >&2; exit 69; }

make_cluster() {
    "$programs/initdb" -A trust -E UTF8 --locale=C -U bench -D "$folder/data" >"$folder/initdb.log" 2>&1
}

# Runs it in the background until this shell ends, however it ends.
start_cluster() {
    "$programs/postgres" -D "$folder/data" -c listen_addresses= -c unix_socket_directories="$folder" \
        >>"$folder/postgres.log" 2>&1 &
    cluster=$!
    trap 'end_all' EXIT
    trap 'exit 0' TERM INT
    tries=0
    until "$programs/pg_isready" -q -h "$folder"; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] && kill -0 "$cluster" || { tail -n 5 "$folder/postgres.log" >&2; exit 1; }
        sleep 0.1
    done
}

# The server of pages first, if there is one, then the database.
end_all() {
    trap - EXIT TERM INT
    [ -z "${server:-}" ] || { kill -TERM "$server" && wait "$server"; } 2>/dev/null || true
    { kill -INT "$cluster" && wait "$cluster"; } 2>/dev/null || true
    rm -f "$folder/pid"
}

# serve_with COMMAND…: waits for it, so that a signal ends both.
serve_with() {
    "$@" >>"$folder/server.log" 2>&1 &
    server=$!
    echo $$ >"$folder/pid"
    wait "$server"
}
