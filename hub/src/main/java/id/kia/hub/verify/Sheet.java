package id.kia.hub.verify;

import id.kia.hub.intake.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * One application beside its record, with its place in the work list.
 *
 * @param position from 1
 * @param total how many wait, with the same filter
 * @param previous id before it, or null at the beginning
 * @param next id after it, or null at the end
 */
public record Sheet(
    Waiting row,
    Applicant child,
    int position,
    int total,
    @Nullable String previous,
    @Nullable String next) {}
