/** As in package.json; a test holds the two together. */
export const VERSION = '0.2.0'

export const HELP = `podlapse: a pod's time-lapse. Which containers start, serve and stop, and the READY that kubectl prints.

usage: podlapse [FILE…|-] [options]        the kubectl line, the READY ledger and a timeline of each pod
       podlapse explain [FILE…|-]          ten questions about each pod, answered
       podlapse render FILE… [-o OUT]      a picture or table of a pod, as the ending of OUT says: svg, png, html, md, txt,
                                           json, csv, mmd (docs/export.md); without -o an SVG on standard output
       podlapse link FILE [--base URL]     a share link (docs/link-format.md); without a base only its fragment, #v1.…
       podlapse open LINK|FILE.svg|-       the YAML of a link, a fragment, or a file that podlapse wrote (--json)

  --json                 print one JSON object a file (schema version 1, docs/cli-json.md)
  --kubernetes 1.37      the version whose kubelet and kubectl are asked (1.27 to 1.37)
  --at SECONDS           the moment to show; default: the resting moment
  --until SECONDS        how far to follow the pod
  --scenario FILE        what the world does, as JSON (docs/scenario.md)
  --help, --version

  of render:
  -o FILE|FOLDER/|PATTERN   where to; {name} in a pattern is the input's name, {pod} the pod's; else --format FORMAT
  --animated [--loop]    an SVG that plays inside an image: once within 5 s, then it rests; with --loop again and again
  --card                 a card of 600 × 240
  --whole                the whole life, without a playhead
  --theme auto|light|dark, --width PX, --scale 1|2|3 (of a PNG), --no-assumptions, --pod N|NAME
  --check                writes nothing; names each file that is not what would be written, and exits 1

Reads YAML or JSON; - or no file reads standard input, at most 64 MiB. Installed as kubectl-podlapse it is also
"kubectl podlapse POD|KIND/NAME|-l SELECTOR [-n NS] [--context …]", which asks kubectl for the YAML
(docs/kubectl-plugin.md). Text goes to standard output without colours; diagnostics go to standard error as
file:line:column: severity code: message.
Exit status: 0 fine, 1 the manifest has errors or --check found a difference, 2 wrong usage or a file
that cannot be read or written.
`
