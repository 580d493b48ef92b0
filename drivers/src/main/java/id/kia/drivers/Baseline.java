package id.kia.drivers;

/**
 * What is written down durably before the first byte of a card goes out.
 *
 * @param serial the printer's own serial
 * @param counters both counters before the card
 * @param position where a card was; a job starts only at {@link CardPosition#NONE}
 * @param panelsOfJob panels that a good card adds to {@link Counters#panels()}
 */
public record Baseline(String serial, Counters counters, CardPosition position, int panelsOfJob) {}
