# Runs one service and ends it when whoever started it is gone: standard input is a pipe that the launcher holds open.
# guard PIDFILE SIGNAL SECONDS COMMAND...   the signal asks the service to end; after the seconds it is killed.
trap '' INT HUP
pidfile=$1 signal=$2 seconds=$3
shift 3
exec 3<&0 </dev/null
"$@" 3<&- &
service=$!
echo "$service" >"$pidfile.new" && mv "$pidfile.new" "$pidfile"

end() {
  kill -s "$signal" "$service" 2>/dev/null
  waited=0
  while kill -0 "$service" 2>/dev/null; do
    [ "$waited" -ge "$seconds" ] && kill -s KILL "$service" 2>/dev/null
    waited=$((waited + 1))
    sleep 1
  done
}

{ read -r _ <&3; end; } &
watch=$!
trap 'end & wait $!' TERM
wait "$service"
code=$?
while kill -0 "$service" 2>/dev/null; do wait "$service"; code=$?; done
kill "$watch" 2>/dev/null
exit "$code"
