/**
 * Where a child's data rests: sealed under a key of its own, which lies in another file.
 *
 * <p>{@link id.kia.kiosk.vault.ContentVault} keeps, opens and destroys the personal part of an
 * order; {@link id.kia.kiosk.vault.KeyFile} is the one file with every secret of this kiosk,
 * wrapped by a {@link id.kia.kiosk.vault.WrappingKey}; {@link id.kia.kiosk.vault.KioskKeys} are the
 * kiosk's own.
 *
 * <p>Invariant: nothing personal is written in the clear or in the form it came over the link; a
 * key is durable before the row that needs it, and is destroyed after that row is gone.
 */
@NullMarked
package id.kia.kiosk.vault;

import org.jspecify.annotations.NullMarked;
