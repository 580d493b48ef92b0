/**
 * What is printed on a child's card, and how it is kept out of logs.
 *
 * <p>{@link id.kia.contract.person.Personal} masks itself; {@link
 * id.kia.contract.person.CardContent} is everything the renderer needs except the photo.
 *
 * <p>Invariant: nothing here shows a personal value in {@code toString}; only {@code value()} and
 * JSON carry it.
 */
@NullMarked
package id.kia.contract.person;

import org.jspecify.annotations.NullMarked;
