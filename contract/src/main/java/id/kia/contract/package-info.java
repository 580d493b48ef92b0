/**
 * What hub and kiosk say to each other, and how they trust it. No input or output of its own.
 *
 * <p>{@link id.kia.contract.Json} is the one way to write and read the records; {@link
 * id.kia.contract.Guard} keeps their ranges. Sub-packages: {@code person} (what is printed), {@code
 * order} (what the hub tells a kiosk), {@code sync} (pages, events, enrolment), {@code sign},
 * {@code seal}, {@code code} (the pickup code) and {@code problem}.
 *
 * <p>Invariant: a record that exists is in range, and no {@code toString} here shows a child or a
 * secret.
 */
@NullMarked
package id.kia.contract;

import org.jspecify.annotations.NullMarked;
