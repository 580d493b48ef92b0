/** What the kiosk forgets, and when: each span, each state, each doubt of the clock. */
package id.kia.kiosk.erasure;
