/** Lengths in UTF-16 units, the largest that a name of the API can have and a little more. */
export const LONGEST_NAME = 300
export const LONGEST_IMAGE = 1000
export const LONGEST_PATH = 200
/** Nothing in a cluster lasts longer than this many seconds; times are before the year 10000. */
export const MOST_SECONDS = 253_402_300_799
export const MOST_GATES = 32
export const MOST_PODS = 2000
export const MOST_COUNT = 0x7fffffff
/** A reason as the API writes them: one word in camel case. Free text does not pass. */
export const REASON = /^[A-Z][A-Za-z]{0,62}$/
export const RESOURCE = /^[A-Za-z0-9][\w./-]{0,316}$/
export const QUANTITY = /^[-+]?[\d.]{1,40}(?:[EPTGMk]i?|[num]|[eE][-+]?\d{1,3})?$/
/** Steps of names, at most twelve, each perhaps with a position in a list. */
export const POD_PATH = /^[A-Za-z][\w-]*(?:\[\d{1,3}\])?(?:\.[A-Za-z][\w-]*(?:\[\d{1,3}\])?){0,11}$/
/** Conditions of the API itself; those of readiness gates are called gate-1, gate-2, … in a link. */
export const CONDITION =
  /^(?:PodScheduled|Initialized|ContainersReady|Ready|PodReadyToStartContainers|DisruptionTarget|PodResizePending|PodResizeInProgress|gate-[1-9]\d?)$/

/** Bytes of JSON that a link may hold. */
export const MOST_PAYLOAD_BYTES = 256 * 1024
/** Characters: what 256 KB that cannot be compressed would need, and a little more. */
export const LONGEST_BODY = 360_000
/** Of the checksum as it stands before the items. */
export const HEAD_LENGTH = '["012345",'.length
