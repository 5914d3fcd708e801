const PHONE = 640
const NARROWEST = 640
const WIDEST = 1280

/** Whether the screen is as narrow as a phone's: time runs down there. */
export function isPhone(): boolean {
  return window.innerWidth < PHONE
}

/** How wide a picture is drawn in a room, px; in less than `narrowest` it is scaled or scrolled. */
export function pictureWidth(room: number, narrowest: number = NARROWEST): number {
  return Math.min(WIDEST, Math.max(narrowest, room))
}
