package id.kia.hub.pages;

import org.jspecify.annotations.Nullable;

/**
 * The log-in page.
 *
 * @param wrong name or password was wrong
 * @param ended a session ended on the way
 * @param next where to go afterwards
 * @param kept what had been typed, or null
 */
public record LogInModel(boolean wrong, boolean ended, String next, @Nullable KeptForm kept) {}
