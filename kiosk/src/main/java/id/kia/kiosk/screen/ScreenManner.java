package id.kia.kiosk.screen;

/**
 * How the screen speaks at one moment, beside what it says.
 *
 * @param language of every word
 * @param dark whether the dark palette is on
 * @param asleep whether the next touch only wakes the screen
 * @param byKeys whether the present visit uses the three keys, so they are explained
 * @param listens whether keys are taken; not in the first moment of a question
 */
public record ScreenManner(
    String language, boolean dark, boolean asleep, boolean byKeys, boolean listens) {}
