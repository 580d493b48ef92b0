/**
 * From a child's data to the dots of a card.
 *
 * <p>{@link id.kia.card.CardRenderer} places texts, TTE and photo by a {@link
 * id.kia.card.CardLayout} (a data file per card type) and gives a {@code CardDots}: texts and codes
 * in the pure black layer, without grey edges, the photo in the colour layer. {@link
 * id.kia.card.CardPicture} makes a PNG of it, {@link id.kia.card.OrderJson} reads an order from a
 * file.
 *
 * <p>Invariant: the same content gives the same black dots on every machine, with or without
 * installed fonts; what does not fit or has no glyph is refused with a typed reason, never cut.
 */
package id.kia.card;
