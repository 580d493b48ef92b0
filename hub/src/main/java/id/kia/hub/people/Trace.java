package id.kia.hub.people;

/**
 * Who changed a row last.
 *
 * @param action as the audit log names it, for example {@code VERIFY}
 */
public record Trace(String staff, String action, long atMillis) {}
