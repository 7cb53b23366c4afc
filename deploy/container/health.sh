# Whether nginx answers, without a program that the image does not have: over the port that only the container reaches.
set -eu
port=${1:-8081}
exec 3<>/dev/tcp/127.0.0.1/$port
printf 'GET / HTTP/1.0\r\nHost: health\r\n\r\n' >&3
read -r line <&3
[[ $line == *" 204 "* ]]
