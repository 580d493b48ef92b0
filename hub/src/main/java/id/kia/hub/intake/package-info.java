/**
 * A school's list becomes applications: every row gets its verdict, with all reasons at once.
 *
 * <p>Main types: {@link id.kia.hub.intake.Intake} (one import), {@link id.kia.hub.intake.Rule} (the
 * table of checks), {@link id.kia.hub.intake.Applicant} (what is kept of a good row). Invariant:
 * accepted + warned + returned + rejected = rows of the file; a bad row never costs another row.
 * Values are never corrected silently: what is written is kept, what is printed follows from it.
 */
@NullMarked
package id.kia.hub.intake;

import org.jspecify.annotations.NullMarked;
