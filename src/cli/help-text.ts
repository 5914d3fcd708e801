/** As in package.json; a test holds the two together. */
export const VERSION = '0.1.0'

export const HELP = `podlapse: a pod's time-lapse. Which containers start, serve and stop, and the READY that kubectl prints.

usage: podlapse [FILE…|-] [options]        the kubectl line, the READY ledger and a timeline of each pod
       podlapse explain [FILE…|-]          ten questions about each pod, answered
       podlapse render FILE [-o OUT.svg]   the first pod's timeline as an SVG (--theme, --width)
       podlapse link FILE [--base URL]     a share link (docs/link-format.md); without a base only its fragment, #v1.…
       podlapse open LINK|FILE.svg|-       the YAML of a link, a fragment, or a file that podlapse wrote (--json)

  --json                 print one JSON object a file (schema version 1, docs/cli-json.md)
  --kubernetes 1.37      the version whose kubelet and kubectl are asked (1.27 to 1.37)
  --at SECONDS           the moment to show; default: the resting moment
  --until SECONDS        how far to follow the pod
  --scenario FILE        what the world does, as JSON (docs/scenario.md)
  --help, --version

Reads YAML or JSON; - or no file reads standard input, at most 64 MiB. Installed as kubectl-podlapse it is also
"kubectl podlapse". Text goes to standard output without colours; diagnostics go to standard error as
file:line:column: severity code: message.
Exit status: 0 fine, 1 the manifest has errors, 2 wrong usage or a file that cannot be read or written.
`
