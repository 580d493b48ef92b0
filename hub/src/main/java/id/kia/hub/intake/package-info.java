/**
 * A school's list becomes applications: every row gets its verdict, with all reasons at once.
 *
 * <p>Main types: {@link id.kia.hub.intake.ImportJobs} (uploads as jobs), {@link
 * id.kia.hub.intake.Intake} (one import), {@link id.kia.hub.intake.Rule} (the table of checks),
 * {@link id.kia.hub.intake.Corrections} (rows put right in place). Invariant: accepted + warned +
 * returned + rejected = rows of the file; a bad row never costs another row, and an import is kept
 * whole or not at all. Values are never corrected silently: what is written is kept.
 */
@NullMarked
package id.kia.hub.intake;

import org.jspecify.annotations.NullMarked;
