/**
 * Tests of the whole system, in folders by purpose: {@code house}, {@code demo}, {@code slips},
 * {@code systemd}.
 *
 * <p>They start real processes, real databases and virtual devices on real pseudo-terminals. What a
 * test needs and does not find (a Debian tool, the shared captures) it names in the message it
 * skips with.
 */
package id.kia.tests;
