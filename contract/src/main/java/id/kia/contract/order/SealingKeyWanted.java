package id.kia.contract.order;

/**
 * The hub asks the kiosk for a new sealing key. The kiosk makes one, keeps the old one beside it
 * and answers with an event {@link id.kia.contract.sync.EventKind#SEALING_KEY}.
 */
public record SealingKeyWanted() implements LogMessage {}
