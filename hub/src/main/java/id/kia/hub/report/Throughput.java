package id.kia.hub.report;

import org.jspecify.annotations.Nullable;

/**
 * Cards and seconds since a moment.
 *
 * @param cardsPerHour good cards over the time from the start of the first to the end of the last,
 *     or null without a good card
 * @param secondsPerCard mean from start to evidence of the good cards, or null
 * @param secondsWaiting mean from the accepted code to the card in the hand, or null
 */
public record Throughput(
    int good,
    int spoiled,
    int handedOver,
    @Nullable Double cardsPerHour,
    @Nullable Double secondsPerCard,
    @Nullable Double secondsWaiting) {}
