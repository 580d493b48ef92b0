/**
 * How an HTTP request is refused: {@link id.kia.contract.problem.Problem} of RFC 9457 with our code
 * and a next step for a person.
 *
 * <p>{@link id.kia.contract.problem.ProblemCode} lists the codes between kiosk and hub.
 *
 * <p>Invariant: a problem never repeats what was sent.
 */
@NullMarked
package id.kia.contract.problem;

import org.jspecify.annotations.NullMarked;
