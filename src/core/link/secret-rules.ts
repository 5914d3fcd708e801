/** Keys and names of variables whose value is likely a secret. */
const SECRET_NAME =
  /passw|passphrase|passcode|\bpass\b|(?:^|[_.-])(?:pass|pwd|pw|psk|dsn|key|auth|creds?|pat|sas|cert)(?:$|[_.-])|pwd$|secret|token|credential|cookie|session|signature|dockerconfig|bearer|(?:api|access|private|encryption|signing|master|account|license|ssh|gpg|aes|hmac|jwt|storage)[_.-]?key|connection[_.-]?string|webhook[_.-]?url|authorization/i

/** Fields of Kubernetes that sound like secrets and hold names, or no text at all. */
const HARMLESS_FIELDS = new Set([
  'secretName',
  'secretNamespace',
  'topologyKey',
  'key',
  'automountServiceAccountToken',
  'serviceAccountToken',
  'sessionAffinity',
])

/** True for a key or a variable's name that likely has a secret beside it. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.slice(0, 500)) && !HARMLESS_FIELDS.has(name)
}

/** Groups of `pattern` (flags g, d): `secret` is what is struck out, `name` its own name where it has one. Linear on any text. */
export interface SecretPattern {
  readonly name: string
  readonly pattern: RegExp
}

const SENSITIVE =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|secret[_-]?key|auth)'
/** A bracket belongs to the value unless it closes a list of YAML or JSON. */
const VALUE =
  '(?<secret>[^\\s"\'\\\\,;{}\\[\\]<>&|)(`$](?:[^\\s"\'\\\\,;{}<>&|)`\\]]|\\](?![ \\t]?(?:[\\r\\n,\\]}#]|$)))*)'

/** What gives itself away by its form, anywhere in the text: in scripts, URLs, JSON, comments. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    name: 'a private key',
    pattern:
      /(?<secret>-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S]){0,20000}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)/dg,
  },
  { name: 'a JSON Web Token', pattern: /(?<secret>\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/dg },
  { name: 'an AWS access key', pattern: /(?<secret>\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b)/dg },
  {
    name: 'a token by its prefix',
    pattern:
      /(?<secret>\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|sk-[\w-]{20,}|[sr]k_(?:live|test)_\w{16,}|npm_\w{30,}|hvs\.[\w-]{20,}|dop_v1_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,}))/dg,
  },
  {
    name: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,200}:(?<secret>[^\s/@"']{1,500})@/dgi,
  },
  {
    name: 'a login of curl or the like',
    pattern: /(?:\s|["'])(?:-u|--user)[\s=]*["']?[\w.@-]{1,100}:(?<secret>[^\s"'\\]{1,500})/dg,
  },
  { name: 'an Authorization header', pattern: /\b(?:Bearer|Basic)\s+(?<secret>[\w.~+/=-]{8,})/dgi },
  {
    name: 'a variable in JSON',
    pattern: new RegExp(
      `name["'\\\\]{1,4}\\s*:\\s*["'\\\\]{1,4}(?<name>[\\w.-]{0,60}${SENSITIVE}[\\w.-]{0,60})["'\\\\]{1,4}\\s*,\\s*["'\\\\]{1,4}value["'\\\\]{1,4}\\s*:\\s*["'\\\\]{1,4}${VALUE}`,
      'dgi',
    ),
  },
  {
    name: 'a named secret',
    pattern: new RegExp(
      `(?<name>[\\w.-]{0,60}${SENSITIVE})["'\\\\]{0,4}[ \\t]{0,20}[:=][ \\t]{0,20}["'\\\\]{0,4}${VALUE}`,
      'dgi',
    ),
  },
  {
    name: 'a secret on the command line',
    pattern: new RegExp(
      `(?<name>--?[\\w.-]{0,60}${SENSITIVE})["']?(?:[ \\t]{1,20}|\\s*,\\s*|\\s*\\n\\s*-[ \\t]+)["']?${VALUE}`,
      'dgi',
    ),
  },
  {
    name: 'a long random text',
    pattern:
      /(?<secret>(?<![\w+/-])(?=[\w+/-]{0,39}[A-Z])(?=[\w+/-]{0,39}[a-z])(?=[\w+/-]{0,39}\d)[\w+/-]{40,}={0,2})/dg,
  },
]

/** Values that say nothing: striking them out would only confuse. */
export function isNoSecret(value: string): boolean {
  return /^(?:true|false|null|none|~|\d{1,5}|REMOVED|\*+|)$/i.test(value)
}
